/** The matrix: who is in which group, and which group has which module, a cell for each. */
@NullMarked
package org.accessdesk.ui.matrix;

import org.jspecify.annotations.NullMarked;
