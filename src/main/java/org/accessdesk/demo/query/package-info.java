/** Lists as the marketplace answers them: filter, order, paging and select over JSON trees (api.md §3). */
@NullMarked
package org.accessdesk.demo.query;

import org.jspecify.annotations.NullMarked;
