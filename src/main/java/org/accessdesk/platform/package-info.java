/** What differs by operating system. */
@NullMarked
package org.accessdesk.platform;

import org.jspecify.annotations.NullMarked;
