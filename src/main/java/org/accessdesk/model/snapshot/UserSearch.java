package org.accessdesk.model.snapshot;

import java.util.List;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.text.SearchMatch;
import org.accessdesk.model.text.SearchText;
import org.jspecify.annotations.Nullable;

/** Finds users by words of their names, e-mail addresses and ids. Each user's texts are folded once. */
public final class UserSearch {
    private final SnapshotIndex index;
    /** By position. */
    private final Folded[] texts;

    /** The folded name, and the folded address and id. */
    private record Folded(String name, String others) {
        static Folded of(AccountUser user) {
            return new Folded(SearchText.fold(user.name()), SearchText.fold(user.email() + ' ' + user.id()));
        }

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

    /** @param before the texts of an earlier snapshot, used again for users who have not changed; null for none */
    UserSearch(SnapshotIndex index, @Nullable UserSearch before) {
        this.index = index;
        texts = new Folded[index.size()];
        for (var position = 0; position < texts.length; position++) {
            var user = index.user(position);
            var known = before == null ? null : before.textsOf(user, position);
            texts[position] = known == null ? Folded.of(user) : known;
        }
    }

    @SuppressWarnings("ReferenceEquality") // Nearly all are the same objects, at each refresh.
    private @Nullable Folded textsOf(AccountUser user, int likely) {
        var position = likely < index.size() && index.user(likely) == user ? likely : index.position(user.id());
        if (position < 0) {
            return null;
        }
        var known = index.user(position);
        return known == user || (known.name().equals(user.name()) && known.email().equals(user.email()))
                ? texts[position]
                : null;
    }

    /**
     * Whether the texts of the user at {@code position} of the snapshot's {@link Snapshot#index} contain all these
     * words, which {@link SearchText#words} made.
     */
    public boolean matches(int position, List<String> words) {
        return texts[position].contains(words);
    }

    /** How well the texts of the user at a position match these words, which {@link SearchText#words} made. */
    public SearchMatch match(int position, List<String> words) {
        return SearchMatch.of(texts[position].name(), texts[position].others(), words);
    }

    /** The folded name of the user at a position. */
    public String name(int position) {
        return texts[position].name();
    }
}
