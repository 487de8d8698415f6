/** Takes the pictures of a manual, and tells what changed since the last ones. */
@NullMarked
package org.accessdesk.ui.capture.recipe.take;

import org.jspecify.annotations.NullMarked;
