/** The workspace of an account on this computer: snapshots, drafts and the journal. */
@NullMarked
package org.accessdesk.store;

import org.jspecify.annotations.NullMarked;
