/** The sign-in to the proxy between the app and the server. */
@NullMarked
package org.accessdesk.ui.proxy;

import org.jspecify.annotations.NullMarked;
