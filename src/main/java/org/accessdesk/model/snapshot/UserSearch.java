package org.accessdesk.model.snapshot;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.text.SearchMatch;
import org.accessdesk.model.text.SearchText;

/** Finds users by words of their names, e-mail addresses and ids. Each user's texts are folded once. */
public final class UserSearch {
    private final Map<UserId, Folded> texts;

    /** The folded name, and the folded address and id. */
    private record Folded(String name, String others) {
        static final Folded EMPTY = new Folded("", "");

        boolean contains(List<String> words) {
            // Not a stream: this runs for each row at each key.
            for (var word : words) {
                if (!name.contains(word) && !others.contains(word)) {
                    return false;
                }
            }
            return true;
        }
    }

    UserSearch(Collection<AccountUser> users) {
        this(Map.of(), users);
    }

    private UserSearch(Map<UserId, Folded> known, Collection<AccountUser> users) {
        texts = HashMap.newHashMap(known.size() + users.size());
        texts.putAll(known);
        users.forEach(u -> texts.put(u.id(),
                new Folded(SearchText.fold(u.name()), SearchText.fold(u.email() + ' ' + u.id()))));
    }

    /** The same for more users. */
    UserSearch with(Collection<AccountUser> more) {
        return new UserSearch(texts, more);
    }

    /** Whether the texts of {@code user} contain all these words, which {@link SearchText#words} made. */
    public boolean matches(UserId user, List<String> words) {
        return texts.getOrDefault(user, Folded.EMPTY).contains(words);
    }

    /** How well the texts of {@code user} match these words, which {@link SearchText#words} made. */
    public SearchMatch match(UserId user, List<String> words) {
        var folded = texts.getOrDefault(user, Folded.EMPTY);
        return SearchMatch.of(folded.name(), folded.others(), words);
    }

    /** The folded name of {@code user}; empty for one who is not of this snapshot. */
    public String name(UserId user) {
        return texts.getOrDefault(user, Folded.EMPTY).name();
    }
}
