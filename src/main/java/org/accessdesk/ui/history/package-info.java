/** The applied runs, item by item, with their undo; and the account at earlier times. */
@NullMarked
package org.accessdesk.ui.history;

import org.jspecify.annotations.NullMarked;
