/** Files with memberships to be added and removed, and the work on them in the background. */
@NullMarked
package org.accessdesk.service.bulk;

import org.jspecify.annotations.NullMarked;
