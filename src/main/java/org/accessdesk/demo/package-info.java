/** The embedded marketplace: serves the platform's HTTP API on loopback, in memory, with the platform's rules. */
@NullMarked
package org.accessdesk.demo;

import org.jspecify.annotations.NullMarked;
