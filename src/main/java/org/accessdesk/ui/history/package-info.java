/** What was applied, item by item, with its undo; and the account as it was at earlier times. */
@NullMarked
package org.accessdesk.ui.history;

import org.jspecify.annotations.NullMarked;
