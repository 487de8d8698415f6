/** What a set of groups grants: effective modules and buyers, and through which groups. */
@NullMarked
package org.accessdesk.model.access;

import org.jspecify.annotations.NullMarked;
