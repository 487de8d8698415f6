/** The menu of drafts: switching, renaming, exporting and importing. */
@NullMarked
package org.accessdesk.ui.drafts;

import org.jspecify.annotations.NullMarked;
