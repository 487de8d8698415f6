/** Applied runs, their undo, and the account as it was at earlier times. Nothing is sent from here. */
@NullMarked
package org.accessdesk.service.history;

import org.jspecify.annotations.NullMarked;
