/** Pictures of the real screens: the guided tour. */
@NullMarked
package org.accessdesk.ui.capture;

import org.jspecify.annotations.NullMarked;
