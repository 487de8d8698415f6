/** Saved connections, and where their tokens are kept. */
@NullMarked
package org.accessdesk.service.connect;

import org.jspecify.annotations.NullMarked;
