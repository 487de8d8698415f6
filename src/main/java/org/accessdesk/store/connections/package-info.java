/** The saved connections, without their secrets. */
@NullMarked
package org.accessdesk.store.connections;

import org.jspecify.annotations.NullMarked;
