/** Check boxes with three states and with locks, in lists. Knows no screen. */
@NullMarked
package org.accessdesk.ui.kit.check;

import org.jspecify.annotations.NullMarked;
