/** The operating system's store for secrets. */
@NullMarked
package org.accessdesk.platform.keychain;

import org.jspecify.annotations.NullMarked;
