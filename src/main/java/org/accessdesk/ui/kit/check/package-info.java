/** Check boxes with three states and with locks, in lists. Must not depend on screens. */
@NullMarked
package org.accessdesk.ui.kit.check;

import org.jspecify.annotations.NullMarked;
