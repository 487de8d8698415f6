/** Memberships and groups that give nobody anything. Pure. */
@NullMarked
package org.accessdesk.model.tidy;

import org.jspecify.annotations.NullMarked;
