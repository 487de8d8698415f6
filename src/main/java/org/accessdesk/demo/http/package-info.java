/** The wire of the embedded marketplace: routes, bodies, errors, faults. */
@NullMarked
package org.accessdesk.demo.http;

import org.jspecify.annotations.NullMarked;
