/** Finding users and groups: filters as plain values, and who matches them. */
@NullMarked
package org.accessdesk.model.find;

import org.jspecify.annotations.NullMarked;
