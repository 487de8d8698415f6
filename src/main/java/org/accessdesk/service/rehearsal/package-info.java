/** Tries a draft on a copy of the account before it is applied to the account itself. */
@NullMarked
package org.accessdesk.service.rehearsal;

import org.jspecify.annotations.NullMarked;
