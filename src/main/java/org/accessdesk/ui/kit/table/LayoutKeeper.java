package org.accessdesk.ui.kit.table;

import java.util.Optional;
import java.util.function.Consumer;
import org.accessdesk.model.settings.TableLayout;

/**
 * Remembers how a person arranged a table.
 *
 * @param saved the layout of the last time; empty for the standard one
 * @param keep saves a layout after each change
 */
public record LayoutKeeper(Optional<TableLayout> saved, Consumer<TableLayout> keep) {}
