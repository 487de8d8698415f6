package org.accessdesk.ui.users;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.model.text.NameKey;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of users. Its texts are made when they are first asked for: to sort all rows by name, none is
 * needed. Rows with equal texts are equal. Any thread can ask it.
 */
public final class UserRow {
    /** The alphabetical order of names. */
    static final KeyOrder<UserRow> BY_NAME = KeyOrder.by(UserRow::order);
    /** Orders rows that are equal otherwise. */
    static final KeyOrder<UserRow> BY_ID = KeyOrder.by(UserRow::email).thenComparing(KeyOrder.by(UserRow::id));
    /** The order of the table at first, which a snapshot knows: {@link org.accessdesk.model.snapshot.Snapshot#byName}. */
    static final KeyOrder<UserRow> BY_NAME_AND_ID = BY_NAME.thenComparing(BY_ID);

    private final AccountUser user;
    private @Nullable UserRows rows;
    private @Nullable UserTexts texts;
    private volatile @Nullable NameKey order;

    /** @param rows makes the texts */
    UserRow(AccountUser user, UserRows rows) {
        this.user = user;
        this.rows = rows;
    }

    /**
     * What a row shows.
     *
     * @param shown the user's name where it is shown alone
     * @param besideEmail the name next to the e-mail address
     * @param groups the groups, including those that the draft removes
     * @param modules the drafted modules, in the portal's terms
     * @param buyers the drafted buyers, in the portal's terms
     * @param mark the state of the draft for the row
     */
    record UserTexts(String shown, String besideEmail, List<GroupMark> groups, String modules, String buyers,
            UserMark mark) {}

    /** The state of the draft for a row. */
    public enum UserMark {
        NONE, CHANGED, REMOVED, REFUSED
    }

    /** A group of the user: its shown name, and the draft's change of the membership. */
    public record GroupMark(GroupId id, String name, GroupMarkKind kind) {

        /** The draft's change, in the order in which the groups are shown. */
        public enum GroupMarkKind {
            KEPT, ADDED, REMOVED
        }
    }

    private synchronized UserTexts texts() {
        var known = texts;
        if (known == null) {
            known = Objects.requireNonNull(rows).texts(user);
            texts = known;
            // A row that stays while snapshots come and go must not keep the one that it was made of.
            rows = null;
        }
        return known;
    }

    public AccountUser user() {
        return user;
    }

    /** The place of the name in an alphabetical list. */
    public NameKey order() {
        var known = order;
        if (known == null) {
            known = Alphabetical.key(user.name());
            order = known;
        }
        return known;
    }

    /** The user's name where it is shown alone. */
    public String shown() {
        return texts().shown();
    }

    /** The name next to the e-mail address. */
    public String besideEmail() {
        return texts().besideEmail();
    }

    /** The groups, including those that the draft removes. */
    public List<GroupMark> groups() {
        return texts().groups();
    }

    /** How many {@link #groups} there are; makes no texts, since all rows are asked for it to sort them. */
    int groupCount() {
        return ask(known -> known.groups().size(), all -> all.groupCount(user));
    }

    /** The drafted modules, in the portal's terms; makes no other texts. */
    public String modules() {
        return ask(UserTexts::modules, all -> all.access(user).modules());
    }

    /** The drafted buyers, in the portal's terms; makes no other texts. */
    public String buyers() {
        return ask(UserTexts::buyers, all -> all.access(user).buyers());
    }

    private synchronized <T> T ask(Function<UserTexts, T> known, Function<UserRows, T> unknown) {
        var made = texts;
        return made == null ? unknown.apply(Objects.requireNonNull(rows)) : known.apply(made);
    }

    /** The state of the draft for the row. */
    public UserMark mark() {
        return texts().mark();
    }

    public UserId id() {
        return user.id();
    }

    /** The name used to filter and sort. */
    public String name() {
        return user.name();
    }

    public String email() {
        return user.email();
    }

    public @Nullable Instant joined() {
        return user.audit().joined();
    }

    public UnreadTimes unread() {
        return user.unread();
    }

    public @Nullable Instant lastSignIn() {
        return user.lastSignIn();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserRow row && user.equals(row.user) && texts().equals(row.texts());
    }

    @Override
    public int hashCode() {
        return user.hashCode();
    }

    @Override
    public String toString() {
        return user + " " + texts();
    }
}
