/** Files with memberships to be added and removed. */
@NullMarked
package org.accessdesk.service.bulk;

import org.jspecify.annotations.NullMarked;
