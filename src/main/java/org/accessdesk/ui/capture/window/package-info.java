/** Takes pictures of the window: what is pictured, how, and where the picture goes. */
@NullMarked
package org.accessdesk.ui.capture.window;

import org.jspecify.annotations.NullMarked;
