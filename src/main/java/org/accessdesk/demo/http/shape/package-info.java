/** The JSON of each entity. */
@NullMarked
package org.accessdesk.demo.http.shape;

import org.jspecify.annotations.NullMarked;
