package org.accessdesk.ui.users;

import java.util.BitSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.find.UserMatcher;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.model.sort.MovedRows;
import org.accessdesk.ui.kit.table.RowSource;

/** The users of a drafted snapshot in the order of the server's list, each a row when it is seen. */
final class UserSource implements RowSource<UserId, UserRow> {
    private final DraftedSnapshot drafted;
    private final Map<Target, Outcome> marked;
    private final SnapshotIndex index;
    private final UserRows rows;

    /** @param marked what the last apply could not change */
    UserSource(DraftedSnapshot drafted, Map<Target, Outcome> marked) {
        this.drafted = drafted;
        this.marked = marked;
        this.index = drafted.snapshot().index();
        this.rows = new UserRows(drafted, marked);
    }

    DraftedSnapshot drafted() {
        return drafted;
    }

    Map<Target, Outcome> marked() {
        return marked;
    }

    /** Whether the places are the positions of {@code other}. */
    @SuppressWarnings("ReferenceEquality") // Another one may have other people who are to be invited at the same positions.
    boolean isOf(SnapshotIndex other) {
        return index == other;
    }

    AccountUser user(int place) {
        return index.user(place);
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public UserId id(int place) {
        return index.user(place).id();
    }

    @Override
    public int place(UserId id) {
        return index.position(id);
    }

    @Override
    public UserRow row(int place) {
        return rows.row(index.user(place));
    }

    /** By name, the users of the account are in order already: only people who are to be invited are sorted. */
    @Override
    public int[] order(KeyOrder<UserRow> by) {
        if (!by.equals(UserRow.BY_NAME_AND_ID)) {
            return RowSource.super.order(by);
        }
        var known = drafted.base().byName(Locale.getDefault());
        var invited = new BitSet();
        invited.set(known.length, size());
        return invited.isEmpty() ? known : new MovedRows<>(this::row, by).in(known, invited);
    }

    /** No draft changes a name, and a snapshot knows which names are others than in the one before. */
    @Override
    public int[] order(KeyOrder<UserRow> by, int[] before, BitSet touched) {
        return by.equals(UserRow.BY_NAME_AND_ID) ? order(by) : RowSource.super.order(by, before, touched);
    }

    @Override
    public IntPredicate matching(ListFilter filter) {
        return new UserMatcher(drafted, marked.keySet()).ofPositions(filter);
    }
}
