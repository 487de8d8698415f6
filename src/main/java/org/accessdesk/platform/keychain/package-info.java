/** Where the operating system keeps secrets. */
@NullMarked
package org.accessdesk.platform.keychain;

import org.jspecify.annotations.NullMarked;
