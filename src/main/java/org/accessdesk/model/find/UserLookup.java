package org.accessdesk.model.find;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.UserId;

/** Finds users by their e-mail addresses and ids. Capital and small letters are alike; accents are not. */
public final class UserLookup {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s<>\"]+");
    private static final Pattern BETWEEN_ENTRIES = Pattern.compile("[\\t,;]+");
    /** A mail program's list may have commas in the names: there, an entry ends with the address. */
    private static final Pattern BETWEEN_MAILBOXES = Pattern.compile("(?<=>)\\s*[;,\\t]|;");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private final Map<String, List<UserId>> known;

    /** The lookup of {@code users}. */
    public UserLookup(Collection<AccountUser> users) {
        known = HashMap.newHashMap(users.size() * 2);
        users.forEach(u -> {
            add(u.email(), u.id());
            add(u.id().value(), u.id());
            if (u.legacyId() != null) {
                add(u.legacyId().value(), u.id());
            }
        });
    }

    private void add(String word, UserId user) {
        var key = key(word);
        if (!key.isEmpty()) {
            known.merge(key, List.of(user), UserLookup::both);
        }
    }

    private static List<UserId> both(List<UserId> some, List<UserId> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    /** The entries of a line of a pasted list, which may stand between commas, semicolons or tabs; none is blank. */
    public static List<String> entries(String line) {
        var between = line.indexOf('<') < 0 ? BETWEEN_ENTRIES : BETWEEN_MAILBOXES;
        return Arrays.stream(between.split(line, -1)).map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }

    /** The users that an entry names; a name beside the address, as in {@code Lisa Liu <lisa@example.com>}, does no harm. */
    public List<UserId> find(String entry) {
        var whole = known.get(key(entry));
        if (whole != null) {
            return whole;
        }
        var found = new LinkedHashSet<UserId>();
        for (var word : BETWEEN_WORDS.split(entry, -1)) {
            found.addAll(known.getOrDefault(key(unquoted(word)), List.of()));
        }
        return List.copyOf(found);
    }

    private static String unquoted(String word) {
        var from = word.startsWith("'") ? 1 : 0;
        var to = word.length() > from && word.endsWith("'") ? word.length() - 1 : word.length();
        return word.substring(from, to);
    }

    private static String key(String word) {
        var plain = word.strip();
        for (var at = 0; at < plain.length(); at++) {
            if (plain.charAt(at) > '~') {
                return UNSEEN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC)).replaceAll("")
                        .toLowerCase(Locale.ROOT);
            }
        }
        return plain.toLowerCase(Locale.ROOT);
    }
}
