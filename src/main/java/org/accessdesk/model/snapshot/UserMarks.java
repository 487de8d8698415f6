package org.accessdesk.model.snapshot;

import java.util.BitSet;
import java.util.List;
import org.accessdesk.model.NumberedList;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.text.Confusables;
import org.accessdesk.model.text.NameLooks;
import org.accessdesk.model.text.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * What users carry beside their names if two of them read the same: their e-mail addresses, or their ids if these read
 * the same, too. Finding it looks at every letter of every name, but for
 * those that were looked at before.
 */
final class UserMarks {
    static final UserMarks NONE = of(UserTable.of(List.of()), null);

    private final UserTable users;
    /** By the numbers of the users: those whose names read like another one's. */
    private final BitSet alike;
    /** Those of them whose e-mail addresses read like another one's of them, too. */
    private final BitSet sameMail;
    /** What the names look like; null if the marks were kept, and nobody looked at the names. */
    private final @Nullable NameLooks looks;

    private UserMarks(UserTable users, BitSet alike, BitSet sameMail, @Nullable NameLooks looks) {
        this.users = users;
        this.alike = alike;
        this.sameMail = sameMail;
        this.looks = looks;
    }

    /** The marks of {@code users}, as they were found; the sets are not to be changed. */
    UserMarks(UserTable users, BitSet alike, BitSet sameMail) {
        this(users, alike, sameMail, null);
    }

    /**
     * The marks of {@code users}.
     *
     * @param before used again if it is of the same names and addresses, else for the names that it has; null for none
     */
    static UserMarks of(UserTable users, @Nullable UserMarks before) {
        // Of these users in any case: those of before are not kept.
        return before != null && before.isFor(users)
                ? new UserMarks(users, before.alike, before.sameMail, before.looks)
                : find(users, before);
    }

    private static UserMarks find(UserTable users, @Nullable UserMarks before) {
        var all = users.allAtOnce();
        var looks = looks(all, before);
        var alike = looks.alike();
        var places = alike.stream().toArray();
        var sameMail = new BitSet();
        Confusables.placesAlike(new NumberedList<>(places, all::get), AccountUser::email).stream()
                .forEach(n -> sameMail.set(places[n]));
        return new UserMarks(users, alike, sameMail, looks);
    }

    /** What the names of {@code all} look like; those that {@code before} has are not read again. */
    private static NameLooks looks(List<AccountUser> all, @Nullable UserMarks before) {
        var looks = new NameLooks.Builder(all.size());
        var known = before == null ? null : before.looks;
        if (before == null || known == null) {
            all.forEach(user -> looks.add(user.name()));
            return looks.build();
        }
        var others = before.users.all();
        var next = 0;
        for (var user : all) {
            var place = place(user, before.users, next);
            if (place >= 0 && others.get(place).name().equals(user.name())) {
                looks.add(known, place);
            } else {
                looks.add(user.name());
            }
            next = place < 0 ? next : place + 1;
        }
        return looks.build();
    }

    /**
     * Where {@code others} have {@code user}; -1 if they do not.
     *
     * @param expected where that is if nobody has come or gone since the user before
     */
    private static int place(AccountUser user, UserTable others, int expected) {
        var all = others.all();
        return expected < all.size() && all.get(expected).id().equals(user.id()) ? expected : others.number(user.id());
    }

    /** Those whose names read like another one's; not to be changed. */
    BitSet alike() {
        return alike;
    }

    /** Those of {@link #alike} whose e-mail addresses read alike, too; not to be changed. */
    BitSet sameMail() {
        return sameMail;
    }

    @SuppressWarnings("ReferenceEquality") // The marks that were kept are of the very users.
    private boolean isFor(UserTable table) {
        if (users == table) {
            return true;
        }
        var own = users.all();
        var others = table.all();
        if (own.size() != others.size()) {
            return false;
        }
        for (var n = 0; n < others.size(); n++) {
            if (!readsLike(own.get(n), others.get(n))) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("ReferenceEquality") // Nearly all are the same objects, at each refresh.
    private static boolean readsLike(AccountUser user, AccountUser other) {
        return user == other || (user.id().equals(other.id()) && user.name().equals(other.name())
                && user.email().equals(other.email()));
    }

    /** The mark of a user; null for one whose name is like no other. */
    @Nullable
    String of(UserId id) {
        var number = users.number(id);
        if (number < 0 || !alike.get(number)) {
            return null;
        }
        var mail = SafeText.isolated(users.all().get(number).email());
        return mail.isEmpty() || sameMail.get(number) ? id.value() : mail;
    }
}
