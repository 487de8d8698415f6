/** Signing in to the proxy on the way to the server. */
@NullMarked
package org.accessdesk.ui.proxy;

import org.jspecify.annotations.NullMarked;
