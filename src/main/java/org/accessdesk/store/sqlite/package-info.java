/** SQLite with what a workspace needs: one writer, rows with checksums, schema migrations, errors by their codes. */
@NullMarked
package org.accessdesk.store.sqlite;

import org.jspecify.annotations.NullMarked;
