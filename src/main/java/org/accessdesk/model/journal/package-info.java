/** What was applied, item by item, as the journal keeps it. */
@NullMarked
package org.accessdesk.model.journal;

import org.jspecify.annotations.NullMarked;
