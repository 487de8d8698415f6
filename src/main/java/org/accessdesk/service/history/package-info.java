/** Applied runs, their undo, and earlier states of the account. Sends nothing. */
@NullMarked
package org.accessdesk.service.history;

import org.jspecify.annotations.NullMarked;
