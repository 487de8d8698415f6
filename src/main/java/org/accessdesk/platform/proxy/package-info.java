/** Which proxy stands between this computer and an address. */
@NullMarked
package org.accessdesk.platform.proxy;

import org.jspecify.annotations.NullMarked;
