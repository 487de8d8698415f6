package org.accessdesk.store.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.json.BadJsonException;
import org.jspecify.annotations.Nullable;

/** Reads the users that {@link UserColumns} wrote. */
final class UserColumnsReader {
    private final Interner interner;
    private final GroupSets groupSets;
    private final ColumnReader from;
    private final int count;

    private UserColumnsReader(Interner interner, GroupSets groupSets, ColumnReader from) {
        this.interner = interner;
        this.groupSets = groupSets;
        this.from = from;
        if (from.octet() != UserColumns.FORM) {
            throw new BadJsonException(MessageCode.JSON_PACKED_WRONG);
        }
        this.count = from.count();
    }

    /** @throws IllegalArgumentException if the bytes are no users */
    static List<AccountUser> read(byte[] bytes, Interner interner, GroupSets groupSets) {
        try {
            return new UserColumnsReader(interner, groupSets, new ColumnReader(bytes)).users();
        } catch (IndexOutOfBoundsException | ArithmeticException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private List<AccountUser> users() {
        var ids = ids();
        var legacyIds = column(this::legacyId);
        var names = column(from::text);
        var emails = emails();
        var statuses = shared(() -> interner.one(KeptWord.read(UserStatus.class, from.text())));
        var groups = shared(() -> groupSets.read(from));
        var revisions = column(from::nullable);
        var signIns = column(from::time);
        var audits = audits();
        var unread = shared(() -> UnreadTimes.of(from.text(), from.text()));
        from.end();
        var users = new ArrayList<AccountUser>(count);
        for (var n = 0; n < count; n++) {
            users.add(new AccountUser(ids.get(n), legacyIds.get(n), names.get(n), emails.get(n), statuses.get(n),
                    groups.get(n), signIns.get(n), audits.get(n), revisions.get(n), unread.get(n)));
        }
        return users;
    }

    private List<UserId> ids() {
        var ids = new ArrayList<UserId>(count);
        var before = 0L;
        for (var n = 0; n < count; n++) {
            before += from.signed();
            ids.add(new UserId(IdNumbers.text("USR", 2, before)));
        }
        return ids;
    }

    private List<String> emails() {
        var domains = shared(from::text);
        var emails = new ArrayList<String>(count);
        for (var n = 0; n < count; n++) {
            emails.add(from.text().concat(domains.get(n)));
        }
        return emails;
    }

    private @Nullable AccountUserId legacyId() {
        var number = from.number();
        return number == 0 ? null : new AccountUserId(IdNumbers.text("AUSR", 3, number - 1));
    }

    private List<Audit> audits() {
        var joined = column(from::time);
        var access = column(from::time);
        var created = events();
        var updated = events();
        var audits = new ArrayList<Audit>(count);
        for (var n = 0; n < count; n++) {
            var audit = new Audit(created.get(n), updated.get(n), joined.get(n), access.get(n));
            audits.add(audit.equals(Audit.NONE) ? Audit.NONE : audit);
        }
        return audits;
    }

    private List<Audit.@Nullable Event> events() {
        var by = shared(this::event);
        var events = new ArrayList<Audit.@Nullable Event>(count);
        for (var n = 0; n < count; n++) {
            var event = by.get(n);
            var at = from.time();
            events.add(event == null || at == null ? event : new Audit.Event(at, event.by()));
        }
        return events;
    }

    /** An event without its time; null for none. */
    private Audit.@Nullable Event event() {
        return switch (from.octet()) {
            case UserColumns.NO_EVENT -> null;
            case UserColumns.EVENT_BY_NOBODY -> new Audit.Event(null, null);
            default -> new Audit.Event(null, interner.one(new Actor(from.text(), from.text())));
        };
    }

    private <T extends @Nullable Object> List<T> column(Supplier<T> reader) {
        return values(count, reader);
    }

    private <T extends @Nullable Object> List<T> shared(Supplier<T> reader) {
        var different = values(from.count(), reader);
        return column(() -> different.get((int) from.number()));
    }

    private static <T extends @Nullable Object> List<T> values(int count, Supplier<T> reader) {
        var values = new ArrayList<T>(count);
        for (var n = 0; n < count; n++) {
            values.add(reader.get());
        }
        return values;
    }
}
