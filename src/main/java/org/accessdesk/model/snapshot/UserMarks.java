package org.accessdesk.model.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    static final UserMarks NONE = new UserMarks(List.of(), Map.of());

    private final List<AccountUser> users;
    private final Map<UserId, String> marks;

    private UserMarks(List<AccountUser> users, Map<UserId, String> marks) {
        this.users = users;
        this.marks = marks;
    }

    /**
     * The marks of {@code users}.
     *
     * @param before used again if it is of the same names and addresses; null for none
     */
    static UserMarks of(List<AccountUser> users, @Nullable UserMarks before) {
        // Of these users in any case: those of before are not kept.
        return new UserMarks(users, before != null && before.isFor(users) ? before.marks : find(users));
    }

    private boolean isFor(List<AccountUser> others) {
        if (users.size() != others.size()) {
            return false;
        }
        for (var n = 0; n < others.size(); n++) {
            if (!readsLike(users.get(n), others.get(n))) {
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

    private static Map<UserId, String> find(Collection<AccountUser> all) {
        var found = new HashMap<UserId, String>();
        var alike = Confusables.readingAlike(all, AccountUser::id, AccountUser::name);
        var users = all.stream().filter(u -> alike.contains(u.id())).toList();
        Set<UserId> sameMail = Confusables.readingAlike(users, AccountUser::id, AccountUser::email);
        users.forEach(u -> {
            var mail = SafeText.isolated(u.email());
            found.put(u.id(), mail.isEmpty() || sameMail.contains(u.id()) ? u.id().value() : mail);
        });
        return found;
    }

    /** The mark of a user; null for one whose name is like no other. */
    @Nullable
    String of(UserId id) {
        return marks.get(id);
    }
}
