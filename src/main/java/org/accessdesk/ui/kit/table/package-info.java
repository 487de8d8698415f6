/** Parts of tables: columns, cells, selection, filters, empty states. Knows no screen. */
@NullMarked
package org.accessdesk.ui.kit.table;

import org.jspecify.annotations.NullMarked;
