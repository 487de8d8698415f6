/** The workspaces in SQLite files: opening and mending, snapshots, drafts, journal. */
@NullMarked
package org.accessdesk.store.workspace;

import org.jspecify.annotations.NullMarked;
