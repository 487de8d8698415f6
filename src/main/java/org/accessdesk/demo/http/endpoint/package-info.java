/** The endpoints, one class per resource. */
@NullMarked
package org.accessdesk.demo.http.endpoint;

import org.jspecify.annotations.NullMarked;
