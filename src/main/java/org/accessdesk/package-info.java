/** Access Desk: arguments, the composition root and the start. */
@NullMarked
package org.accessdesk;

import org.jspecify.annotations.NullMarked;
