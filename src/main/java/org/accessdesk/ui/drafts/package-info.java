/** The drafts: switching, naming and handing over. */
@NullMarked
package org.accessdesk.ui.drafts;

import org.jspecify.annotations.NullMarked;
