/** Foreign texts, made safe to show and to compare. */
@NullMarked
package org.accessdesk.model.text;

import org.jspecify.annotations.NullMarked;
