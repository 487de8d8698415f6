/** Question before an apply that does harm. */
@NullMarked
package org.accessdesk.ui.shell.guard;

import org.jspecify.annotations.NullMarked;
