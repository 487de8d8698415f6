package org.accessdesk.model.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.text.SearchText;

/** Finds users by words of their names, e-mail addresses and ids. Each user's text is folded once. */
public final class UserSearch {
    private final Map<UserId, String> texts;

    UserSearch(Collection<AccountUser> users) {
        texts = HashMap.newHashMap(users.size());
        users.forEach(u -> texts.put(u.id(), SearchText.fold(u.name() + ' ' + u.email() + ' ' + u.id())));
    }

    /** Whether the texts of {@code user} contain all these words, which {@link SearchText#words} made. */
    public boolean matches(UserId user, List<String> words) {
        return SearchText.containsAll(texts.getOrDefault(user, ""), words);
    }
}
