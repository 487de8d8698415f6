/** Lists in pages, read to their proven end. */
@NullMarked
package org.accessdesk.api.resource.page;

import org.jspecify.annotations.NullMarked;
