/**
 * Recipes of pictures: what to do in the window, and what to take a picture of. A manual is a folder of them; its pictures
 * are taken again by one command.
 */
@NullMarked
package org.accessdesk.ui.capture.recipe;

import org.jspecify.annotations.NullMarked;
