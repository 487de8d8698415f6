/** The pane that puts many memberships into the draft: rows of a file, or a pasted list of people; and the files for it. */
@NullMarked
package org.accessdesk.ui.users.bulk;

import org.jspecify.annotations.NullMarked;
