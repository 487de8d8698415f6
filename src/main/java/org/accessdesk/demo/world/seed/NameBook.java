package org.accessdesk.demo.world.seed;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.accessdesk.demo.world.base.Resource;
import org.accessdesk.demo.world.entity.SeededPerson;

/** Names in many languages, with matching mailboxes. */
public final class NameBook {
    private static final Map<String, String> PLAIN = Map.of(
            "ł", "l", "ø", "o", "đ", "d", "ð", "d", "ß", "ss", "æ", "ae", "þ", "th", "ı", "i");

    private final List<NameSet> languages = Resource.rows("names.txt").stream().map(NameSet::of).toList();
    private final Map<String, Integer> taken = new HashMap<>();
    private final Random random;

    /** @param seed the same one gives the same names */
    public NameBook(long seed) {
        random = new Random(seed);
    }

    /** An unused name and mailbox. */
    public Named next() {
        NameSet language = languages.get(random.nextInt(languages.size()));
        String first = pick(language.given());
        String last = pick(language.family());
        return new Named(new SeededPerson(written(first), written(last)), mailbox(spelt(first), spelt(last)));
    }

    /** Reserves a mailbox for a person with a known name. */
    String reserve(String mailbox) {
        int count = taken.merge(mailbox, 1, Integer::sum);
        return count == 1 ? mailbox : mailbox + count;
    }

    private String mailbox(String first, String last) {
        String lastWord = last.substring(last.lastIndexOf(' ') + 1);
        return reserve(plain(first) + "." + plain(lastWord).substring(0, 1));
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static String written(String entry) {
        int equals = entry.indexOf('=');
        return equals < 0 ? entry : entry.substring(0, equals);
    }

    private static String spelt(String entry) {
        return entry.substring(entry.indexOf('=') + 1);
    }

    private static String plain(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : PLAIN.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }

    /** A person and the part of the address before the at sign. */
    public record Named(SeededPerson person, String mailbox) {}

    private record NameSet(List<String> given, List<String> family) {
        static NameSet of(List<String> row) {
            return new NameSet(Resource.cells(row.get(0), ","), Resource.cells(row.get(1), ","));
        }
    }
}
