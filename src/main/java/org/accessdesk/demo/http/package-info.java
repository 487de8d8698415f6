/** The endpoints of the embedded marketplace, one class per resource. */
@NullMarked
package org.accessdesk.demo.http;

import org.jspecify.annotations.NullMarked;
