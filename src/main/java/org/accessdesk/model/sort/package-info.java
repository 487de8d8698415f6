/** Orders of many rows, found once and then kept. */
@NullMarked
package org.accessdesk.model.sort;

import org.jspecify.annotations.NullMarked;
