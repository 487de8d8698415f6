/** Finds the proxy for an address. */
@NullMarked
package org.accessdesk.platform.proxy;

import org.jspecify.annotations.NullMarked;
