/** Connecting to an account of one's own. */
@NullMarked
package org.accessdesk.ui.connect;

import org.jspecify.annotations.NullMarked;
