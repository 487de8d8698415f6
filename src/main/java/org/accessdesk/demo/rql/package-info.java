/** The platform's query language: filter, order, select and paging over described objects. */
@NullMarked
package org.accessdesk.demo.rql;

import org.jspecify.annotations.NullMarked;
