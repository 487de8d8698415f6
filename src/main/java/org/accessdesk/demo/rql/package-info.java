/** Lists as the platform serves them: filter, order, select and paging over described objects. */
@NullMarked
package org.accessdesk.demo.rql;

import org.jspecify.annotations.NullMarked;
