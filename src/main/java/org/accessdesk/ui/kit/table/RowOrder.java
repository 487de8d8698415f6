package org.accessdesk.ui.kit.table;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The order of the rows of a list.
 *
 * @param by compares two rows; null for the order of the list itself
 * @param fixed whether no draft can change it: it compares only what the server has
 */
public record RowOrder<R>(@Nullable Comparator<? super R> by, boolean fixed) {}
