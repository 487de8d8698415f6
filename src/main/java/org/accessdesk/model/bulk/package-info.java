/** Tables of memberships to be added and removed: what their rows mean for a draft, and what is wrong with them. */
@NullMarked
package org.accessdesk.model.bulk;

import org.jspecify.annotations.NullMarked;
