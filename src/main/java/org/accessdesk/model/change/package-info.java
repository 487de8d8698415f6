/** The change set: deltas with the base they were drafted on, and the pure functions over them. */
@NullMarked
package org.accessdesk.model.change;

import org.jspecify.annotations.NullMarked;
