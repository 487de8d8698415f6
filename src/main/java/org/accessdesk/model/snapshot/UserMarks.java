package org.accessdesk.model.snapshot;

import java.util.BitSet;
import java.util.List;
import org.accessdesk.model.NumberedList;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.text.Confusables;
import org.accessdesk.model.text.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * What users carry beside their names if two of them read the same: their e-mail addresses, or their ids if these read
 * the same, too. Finding it looks at every letter of every name.
 */
final class UserMarks {
    static final UserMarks NONE = of(UserTable.of(List.of()), null);

    private final UserTable users;
    /** By the numbers of the users: those whose names read like another one's. */
    private final BitSet alike;
    /** Those of them whose e-mail addresses read like another one's of them, too. */
    private final BitSet sameMail;

    /** The marks of {@code users}, as they were found; the sets are not to be changed. */
    UserMarks(UserTable users, BitSet alike, BitSet sameMail) {
        this.users = users;
        this.alike = alike;
        this.sameMail = sameMail;
    }

    /**
     * The marks of {@code users}.
     *
     * @param before used again if it is of the same names and addresses; null for none
     */
    static UserMarks of(UserTable users, @Nullable UserMarks before) {
        // Of these users in any case: those of before are not kept.
        return before != null && before.isFor(users) ? new UserMarks(users, before.alike, before.sameMail)
                : find(users);
    }

    private static UserMarks find(UserTable users) {
        var all = users.allAtOnce();
        var alike = Confusables.placesAlike(all, AccountUser::name);
        var places = alike.stream().toArray();
        var sameMail = new BitSet();
        Confusables.placesAlike(new NumberedList<>(places, all::get), AccountUser::email).stream()
                .forEach(n -> sameMail.set(places[n]));
        return new UserMarks(users, alike, sameMail);
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
