/** A snapshot as chunks of JSON that snapshots can share. */
@NullMarked
package org.accessdesk.store.snapshot;

import org.jspecify.annotations.NullMarked;
