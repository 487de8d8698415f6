/** SQLite with what a workspace needs: one writer, sealed rows, a schema that grows, faults by their codes. */
@NullMarked
package org.accessdesk.store.sqlite;

import org.jspecify.annotations.NullMarked;
