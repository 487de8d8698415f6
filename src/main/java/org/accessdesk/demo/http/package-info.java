/** The embedded marketplace as an HTTP server: gate, routes, lagging reads. */
@NullMarked
package org.accessdesk.demo.http;

import org.jspecify.annotations.NullMarked;
