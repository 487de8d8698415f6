/** A snapshot as chunks that snapshots can share: users as columns, the rest as JSON. */
@NullMarked
package org.accessdesk.store.snapshot;

import org.jspecify.annotations.NullMarked;
