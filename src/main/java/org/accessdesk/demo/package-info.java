/** The embedded marketplace: the contract of the real one on loopback, in memory. */
@NullMarked
package org.accessdesk.demo;

import org.jspecify.annotations.NullMarked;
