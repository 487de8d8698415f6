/** The resources: users, groups, tokens, modules, buyers, audit trail; how each is read, written and paged. */
@NullMarked
package org.accessdesk.api.resource;

import org.jspecify.annotations.NullMarked;
