package org.accessdesk.model.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.accessdesk.model.find.UserLookup;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.MessageCode;

/**
 * A table of memberships to be added and removed, as it was read.
 *
 * @param head the titles; empty if it has none
 * @param rows without blank ones
 */
public record MembershipTable(List<String> head, MembershipColumns columns, List<MembershipRow> rows) {
    private static final int CELLS = 3;

    public MembershipTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * The table of {@code lines}. The first one has the titles, unless it is a row itself: a user, a group and what to do.
     *
     * @throws InvalidValueException if that cannot be, or there is nothing in it
     */
    public static MembershipTable of(List<MembershipRow> lines) {
        var filled = lines.stream().filter(line -> !line.isBlank()).toList();
        if (filled.isEmpty()) {
            throw new InvalidValueException(MessageCode.TABLE_EMPTY);
        }
        var first = filled.getFirst();
        if (!MembershipColumns.isHead(first.cells()) && isRow(first)) {
            return new MembershipTable(List.of(), MembershipColumns.IN_ORDER, filled);
        }
        return new MembershipTable(first.cells(), MembershipColumns.of(first.cells()),
                filled.subList(1, filled.size()));
    }

    private static boolean isRow(MembershipRow first) {
        return first.cells().size() == CELLS
                && (first.cell(0).indexOf('@') > 0 || first.cell(0).toUpperCase(Locale.ROOT).startsWith("USR-"));
    }

    /** The table of a pasted list of e-mail addresses or ids, all for one group; without a row if nobody is in it. */
    public static MembershipTable ofList(String text, GroupId group, RowAction action) {
        var rows = new ArrayList<MembershipRow>();
        var lines = text.split("\\R", -1);
        IntStream.range(0, lines.length).forEach(at -> UserLookup.entries(lines[at])
                .forEach(entry -> rows.add(new MembershipRow(at + 1L, List.of(entry, group.value(), action.name())))));
        return new MembershipTable(List.of(), MembershipColumns.IN_ORDER, rows);
    }

    /** How many cells a row may have; a row with more of them was cut at the wrong places. */
    int width() {
        return head.isEmpty() ? CELLS : head.size();
    }
}
