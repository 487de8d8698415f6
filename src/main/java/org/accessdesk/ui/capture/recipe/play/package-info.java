/** Does the steps of recipes in the window. */
@NullMarked
package org.accessdesk.ui.capture.recipe.play;

import org.jspecify.annotations.NullMarked;
