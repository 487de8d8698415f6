package org.accessdesk.store.snapshot;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.accessdesk.model.Interner;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.json.BadJsonException;
import org.jspecify.annotations.Nullable;

/**
 * The users that {@link UserColumns} wrote, each made whenever it is asked for. All bytes are looked at before, to find
 * where each value is, so that no user turns out to be damaged later.
 */
final class UserColumnsReader extends AbstractList<AccountUser> implements RandomAccess {
    private static final long MOST_ID = 9999_9999L;
    private static final long MOST_LEGACY_ID = 9999_9999_9999L;

    private final byte[] bytes;
    private final Interner interner;
    private final int count;
    private final long[] ids;
    /** One more than the number of the id; 0 for none. */
    private final long[] legacyIds;
    // The places of values that differ from user to user.
    private final int[] names;
    private final int[] mails;
    private final int[] revisions;
    private final int[] signIns;
    private final int[] joined;
    private final int[] access;
    private final int[] createdAt;
    private final int[] updatedAt;
    private final SharedColumn<String> domains;
    private final SharedColumn<ServerValue<UserStatus>> statuses;
    private final SharedColumn<Set<GroupId>> groups;
    private final SharedColumn<Audit.@Nullable Event> created;
    private final SharedColumn<Audit.@Nullable Event> updated;
    private final SharedColumn<UnreadTimes> unread;

    /** Values that users share, and the number of each user's value. */
    private static final class SharedColumn<T extends @Nullable Object> {
        private final List<T> values;
        private final int[] numbers;

        SharedColumn(List<T> values, int[] numbers) {
            this.values = values;
            this.numbers = numbers;
        }

        T of(int user) {
            return values.get(numbers[user]);
        }
    }

    private UserColumnsReader(byte[] bytes, Interner interner, GroupSets groupSets) {
        this.bytes = bytes;
        this.interner = interner;
        var from = new ColumnReader(bytes);
        if (from.octet() != UserColumns.FORM) {
            throw new BadJsonException(MessageCode.JSON_PACKED_WRONG);
        }
        this.count = from.count();
        this.ids = ids(from);
        this.legacyIds = numbers(() -> within(from.number(), MOST_LEGACY_ID + 1));
        this.names = places(from::passText);
        this.domains = shared(from, from::text);
        this.mails = places(from::passText);
        this.statuses = shared(from, () -> KeptWord.read(UserStatus.class, from.text()));
        this.groups = shared(from, () -> groupSets.read(from));
        this.revisions = places(from::passNumber);
        this.signIns = places(from::passTime);
        this.joined = places(from::passTime);
        this.access = places(from::passTime);
        this.created = shared(from, () -> event(from));
        this.createdAt = places(from::passTime);
        this.updated = shared(from, () -> event(from));
        this.updatedAt = places(from::passTime);
        this.unread = shared(from, () -> UnreadTimes.of(from.text(), from.text()));
        from.end();
    }

    /** @throws IllegalArgumentException if the bytes are no users */
    static UserColumnsReader read(byte[] bytes, Interner interner, GroupSets groupSets) {
        try {
            return new UserColumnsReader(bytes, interner, groupSets);
        } catch (IndexOutOfBoundsException | ArithmeticException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private long[] ids(ColumnReader from) {
        var all = new long[count];
        var before = 0L;
        for (var n = 0; n < count; n++) {
            before += from.signed();
            all[n] = within(before, MOST_ID);
        }
        return all;
    }

    private static long within(long number, long most) {
        if (number < 0 || number > most) {
            throw new BadJsonException(MessageCode.JSON_PACKED_WRONG);
        }
        return number;
    }

    private long[] numbers(LongSupplier reader) {
        var all = new long[count];
        for (var n = 0; n < count; n++) {
            all[n] = reader.getAsLong();
        }
        return all;
    }

    private int[] places(IntSupplier passing) {
        var all = new int[count];
        for (var n = 0; n < count; n++) {
            all[n] = passing.getAsInt();
        }
        return all;
    }

    private <T extends @Nullable Object> SharedColumn<T> shared(ColumnReader from, Supplier<T> reader) {
        var values = new ArrayList<T>();
        for (var left = from.count(); left > 0; left--) {
            values.add(reader.get());
        }
        return new SharedColumn<>(values,
                places(() -> Objects.checkIndex((int) from.number(), values.size())));
    }

    /** An event without its time; null for none. */
    private Audit.@Nullable Event event(ColumnReader from) {
        return switch (from.octet()) {
            case UserColumns.NO_EVENT -> null;
            case UserColumns.EVENT_BY_NOBODY -> new Audit.Event(null, null);
            default -> new Audit.Event(null, interner.one(new Actor(from.text(), from.text())));
        };
    }

    @Override
    public int size() {
        return count;
    }

    /** The number of the user's id. */
    long idNumber(int user) {
        return ids[user];
    }

    /** Adds the groups of each user; the same object for users of the same groups. */
    void addGroups(List<Set<GroupId>> to) {
        for (var user = 0; user < count; user++) {
            to.add(groups.of(user));
        }
    }

    @Override
    public AccountUser get(int user) {
        return new AccountUser(new UserId(IdNumbers.text("USR", 2, ids[user])), legacyId(user),
                from(names[user]).text(),
                from(mails[user]).text().concat(domains.of(user)), statuses.of(user), groups.of(user),
                from(signIns[user]).time(), audit(user), from(revisions[user]).nullable(), unread.of(user));
    }

    private ColumnReader from(int place) {
        return new ColumnReader(bytes, place);
    }

    private @Nullable AccountUserId legacyId(int user) {
        return legacyIds[user] == 0 ? null : new AccountUserId(IdNumbers.text("AUSR", 3, legacyIds[user] - 1));
    }

    private Audit audit(int user) {
        var audit = new Audit(at(created.of(user), createdAt[user]), at(updated.of(user), updatedAt[user]),
                from(joined[user]).time(), from(access[user]).time());
        return audit.equals(Audit.NONE) ? Audit.NONE : audit;
    }

    private Audit.@Nullable Event at(Audit.@Nullable Event event, int place) {
        var at = from(place).time();
        return event == null || at == null ? event : new Audit.Event(at, event.by());
    }
}
