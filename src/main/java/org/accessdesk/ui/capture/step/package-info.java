/** The steps of recipes, and how they name what is in the window. */
@NullMarked
package org.accessdesk.ui.capture.step;

import org.jspecify.annotations.NullMarked;
