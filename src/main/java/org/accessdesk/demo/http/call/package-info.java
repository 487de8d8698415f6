/** One request, its route and its answer. Knows no entity's endpoints. */
@NullMarked
package org.accessdesk.demo.http.call;

import org.jspecify.annotations.NullMarked;
