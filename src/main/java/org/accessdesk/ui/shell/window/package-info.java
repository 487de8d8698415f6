/** The window itself: place, size, title, closing. */
@NullMarked
package org.accessdesk.ui.shell.window;

import org.jspecify.annotations.NullMarked;
