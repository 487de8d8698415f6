/** Everything that depends on the operating system. */
@NullMarked
package org.accessdesk.platform;

import org.jspecify.annotations.NullMarked;
