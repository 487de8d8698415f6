/** Records what a person does in the window as the steps of a recipe. */
@NullMarked
package org.accessdesk.ui.capture.record;

import org.jspecify.annotations.NullMarked;
