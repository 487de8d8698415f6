/** Two users or two groups side by side. */
@NullMarked
package org.accessdesk.ui.compare;

import org.jspecify.annotations.NullMarked;
