/** The differences between two snapshots, and who had what at the time of one. */
@NullMarked
package org.accessdesk.model.compare;

import org.jspecify.annotations.NullMarked;
