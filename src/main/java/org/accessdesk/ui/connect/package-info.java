/** The page of connections: connects to a real account. */
@NullMarked
package org.accessdesk.ui.connect;

import org.jspecify.annotations.NullMarked;
