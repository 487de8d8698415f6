/** The workspaces in SQLite files: opening and repairing them, snapshots, drafts, journal. */
@NullMarked
package org.accessdesk.store.workspace;

import org.jspecify.annotations.NullMarked;
