package org.accessdesk.model.snapshot;

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
    /** By the numbers of the users; null for one without a mark. */
    private final @Nullable String[] marks;

    private UserMarks(UserTable users, @Nullable String[] marks) {
        this.users = users;
        this.marks = marks;
    }

    /**
     * The marks of {@code users}.
     *
     * @param before used again if it is of the same names and addresses; null for none
     */
    static UserMarks of(UserTable users, @Nullable UserMarks before) {
        // Of these users in any case: those of before are not kept.
        return new UserMarks(users, before != null && before.isFor(users.all()) ? before.marks : find(users.all()));
    }

    private boolean isFor(List<AccountUser> others) {
        var own = users.all();
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

    private static @Nullable String[] find(List<AccountUser> all) {
        var found = new @Nullable String[all.size()];
        var places = Confusables.placesAlike(all, AccountUser::name).stream().toArray();
        var alike = new NumberedList<>(places, all::get);
        var sameMail = Confusables.placesAlike(alike, AccountUser::email);
        for (var n = 0; n < places.length; n++) {
            var mail = SafeText.isolated(alike.get(n).email());
            found[places[n]] = mail.isEmpty() || sameMail.get(n) ? alike.get(n).id().value() : mail;
        }
        return found;
    }

    /** The mark of a user; null for one whose name is like no other. */
    @Nullable
    String of(UserId id) {
        var number = users.number(id);
        return number < 0 ? null : marks[number];
    }
}
