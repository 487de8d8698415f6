/** The embedded marketplace: the same HTTP contract on loopback, in memory, with the platform's rules. */
@NullMarked
package org.accessdesk.demo;

import org.jspecify.annotations.NullMarked;
