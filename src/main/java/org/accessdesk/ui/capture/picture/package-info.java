/** Pictures of the window: what is in them, and what must not be. */
@NullMarked
package org.accessdesk.ui.capture.picture;

import org.jspecify.annotations.NullMarked;
