/** Reads a folder of recipes, and finds all mistakes in it at once. */
@NullMarked
package org.accessdesk.ui.capture.recipe.read;

import org.jspecify.annotations.NullMarked;
