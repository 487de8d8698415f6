package org.accessdesk.model.alias;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.accessdesk.model.text.SearchText;

/**
 * The aliases of one project: the same datum has the same alias everywhere, two data never share one, and no alias has
 * anything real in it. Thread-safe.
 */
public final class Aliases {
    /** So many draws before a longer alias is tried: short words run out. */
    private static final int DRAWS = 24;
    private static final Pattern ID = Pattern.compile("\\b[A-Z]{3,5}(?:-\\d{4}){1,4}\\b");
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}");
    private static final Pattern TRACE = Pattern
            .compile("\\b(?:[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}|[0-9a-fA-F]{16,})\\b");
    private static final Pattern LINK = Pattern.compile("(?i)\\bhttps?://[^\\s\"'<>«»()]+");
    private static final Pattern FOUND = Pattern
            .compile(LINK + "|" + EMAIL + "|" + ID + "|" + TRACE);
    private final AliasSeed.Draws draws;
    private final RealData real;
    private final WordAlias words;
    private final Map<String, String> known = new HashMap<>();
    private final Map<Long, String> spans = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * Aliases for an account.
     *
     * @param real what must not stand in an alias
     */
    public Aliases(AliasSeed seed, RealData real) {
        this.draws = seed.draws();
        this.real = real;
        this.words = new WordAlias(new AliasWords(word -> real.in(word).isPresent()));
    }

    /** The alias of a person's name. */
    public synchronized String person(String name) {
        return named("person", name, WordKind.NAME);
    }

    /** The alias of the name of a group, buyer, account, token, computer or file. */
    public synchronized String name(String name) {
        return named("name", name, WordKind.TERM);
    }

    /** The alias of a sentence that a person wrote; two sentences may share one. */
    public synchronized String sentence(String text) {
        return text.isBlank() ? text : once("sentence " + text, () -> {
            var attempt = 0;
            while (true) {
                var alias = words.of(text, WordKind.TERM, draws.of("sentence", text, attempt));
                if (attempt++ == DRAWS || real.in(alias).isEmpty()) {
                    return alias;
                }
            }
        });
    }

    private String named(String kind, String text, WordKind of) {
        return text.isBlank() ? text : once(kind + " " + text, () -> {
            var alias = unique(kind, text, (longer, draw) -> words.of(longer, of, draw));
            spans.putIfAbsent(Terms.hash(Words.of(text).words()), alias);
            return alias;
        });
    }

    /** The alias of an identifier: the same letters, other digits. */
    public synchronized String id(String id) {
        return id.chars().anyMatch(Character::isDigit)
                ? once("id " + id, () -> unique("id", id, (_, draw) -> digits(id, draw)))
                : name(id);
    }

    private static String digits(String id, Draw draw) {
        return id.chars().map(c -> Character.isDigit(c) ? '0' + draw.next(10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The alias of an e-mail address that belongs to nobody known. */
    public synchronized String email(String address) {
        return email(address, "");
    }

    /** The alias of the e-mail address of {@code name}; it goes with the alias of the name. */
    public synchronized String email(String address, String name) {
        var sign = address.lastIndexOf('@');
        if (sign <= 0) {
            return sentence(address);
        }
        return once("email " + address.toLowerCase(Locale.ROOT), () -> {
            var domain = domain(address.substring(sign + 1).toLowerCase(Locale.ROOT));
            var local = new LocalPart(name, name.isBlank() ? name : person(name));
            return unique("email", address, (longer, draw) -> local.alias(address.substring(0, sign), draw, words)
                    + longer.substring(address.length()) + "@" + domain);
        });
    }

    private String domain(String real) {
        return once("domain " + real, () -> {
            var dot = real.lastIndexOf('.');
            var label = real.substring(dot < 0 ? 0 : real.lastIndexOf('.', dot - 1) + 1, dot < 0 ? real.length() : dot);
            return unique("domain", label, (longer, draw) -> words.of(longer.isBlank() ? "mail" : longer, WordKind.TERM,
                    draw).toLowerCase(Locale.ROOT)) + ".example";
        });
    }

    /** The alias of a link: its host and its path tell nothing any more. */
    public synchronized String link(String link) {
        return link.isBlank() ? link : once("link " + link, () -> {
            var file = unique("link", "picture", (longer, draw) -> words.of(longer, WordKind.TERM, draw));
            return "https://files.example/" + file + (link.toLowerCase(Locale.ROOT).endsWith(".svg") ? ".svg" : ".png");
        });
    }

    /** {@code text} of the server or of a file, with aliases for all that is known to be real and for each identifier. */
    public synchronized String text(String text) {
        var masked = new StringBuilder();
        var found = FOUND.matcher(text);
        var done = 0;
        while (found.find()) {
            masked.append(spansOf(text.substring(done, found.start()))).append(found(found.group()));
            done = found.end();
        }
        return masked.append(spansOf(text.substring(done))).toString();
    }

    private String found(String datum) {
        if (LINK.matcher(datum).matches()) {
            return link(datum);
        }
        return EMAIL.matcher(datum).matches() ? email(datum) : ID.matcher(datum).matches() ? id(datum) : trace(datum);
    }

    /** The alias of the number under which the server noted a request. */
    public synchronized String trace(String id) {
        return once("trace " + id, () -> {
            var draw = draws.of("trace", id, 0);
            return id.chars().map(c -> Character.digit(c, 16) < 0 ? c : Character.forDigit(draw.next(16), 16))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        });
    }

    private String spansOf(String text) {
        var masked = new StringBuilder();
        var done = 0;
        for (var span : real.spans(Words.of(text))) {
            masked.append(text, done, span.start()).append(span(span.text()));
            done = span.end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    private String span(String datum) {
        var whole = spans.get(Terms.hash(Words.of(datum).words()));
        return whole != null ? whole : sentence(datum);
    }

    /** Not {@code computeIfAbsent}: an alias may need others. */
    private String once(String key, Supplier<String> make) {
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var alias = make.get();
        known.put(key, alias);
        return alias;
    }

    /** Makes an alias of a text by numbers. */
    private interface Maker {
        String make(String longer, Draw draw);
    }

    private String unique(String kind, String text, Maker maker) {
        var longer = new StringBuilder(text);
        for (var attempt = 0;; attempt++) {
            if (attempt % DRAWS == DRAWS - 1) {
                longer.append((char) ('a' + attempt / DRAWS % 26));
            }
            var alias = maker.make(longer.toString(), draws.of(kind, text, attempt));
            if (real.in(alias).isEmpty() && taken.add(kind + " " + SearchText.fold(alias))) {
                return alias;
            }
        }
    }
}
