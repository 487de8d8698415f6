/** A change meets the present state: order, merge, conflicts resolved, equality with the server's state. */
@NullMarked
package org.accessdesk.model.change.merge;

import org.jspecify.annotations.NullMarked;
