/** Parts of tables: columns, cells, selection, filters, empty states. Must not depend on screens. */
@NullMarked
package org.accessdesk.ui.kit.table;

import org.jspecify.annotations.NullMarked;
