package org.accessdesk.model;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word from one of the server's fixed lists, kept as sent: a later server may have words that this version does not
 * know. An unknown word must count as the riskiest known one.
 *
 * @param kind the constant of the word; {@code UNKNOWN} for any other word, and if the server sent none
 * @param text the word; empty if the server sent none
 */
public record ServerValue<E extends Enum<E> & ServerWord>(E kind, String text) implements Comparable<ServerValue<E>> {

    public ServerValue {
        text = isUnknown(kind) ? text.strip() : kind.wireName();
    }

    /** A constant as the server sends it; the unknown one as no word. */
    public static <E extends Enum<E> & ServerWord> ServerValue<E> of(E kind) {
        return new ServerValue<>(kind, "");
    }

    /** The same for each of {@code kinds}. */
    public static <E extends Enum<E> & ServerWord> Set<ServerValue<E>> of(Collection<E> kinds) {
        return kinds.stream().map(ServerValue::of).collect(Collectors.toUnmodifiableSet());
    }

    /** The word {@code text}, matched without regard to case, blanks, hyphens and underscores. */
    public static <E extends Enum<E> & ServerWord> ServerValue<E> read(Class<E> type, String text) {
        if (text.isBlank()) {
            return of(Enum.valueOf(type, ServerWord.UNKNOWN_NAME));
        }
        var words = type.getEnumConstants();
        for (var word : words) {
            if (word.wireName().equals(text) && !isUnknown(word)) {
                return of(word);
            }
        }
        var plain = plain(text);
        return Arrays.stream(words).filter(e -> !isUnknown(e) && plain(e.wireName()).equals(plain)).findFirst()
                .map(ServerValue::of)
                .orElseGet(() -> new ServerValue<>(Enum.valueOf(type, ServerWord.UNKNOWN_NAME), text));
    }

    private static String plain(String text) {
        return text.chars().filter(c -> c != '_' && c != '-' && !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isUnknown(Enum<?> kind) {
        return kind.name().equals(ServerWord.UNKNOWN_NAME);
    }

    /** Whether it is that constant. */
    public boolean is(E other) {
        return kind == other;
    }

    /** Whether the server sent a word that this version does not know. */
    public boolean isForeign() {
        return isUnknown(kind) && isSaid();
    }

    /** Whether the server sent a word. */
    public boolean isSaid() {
        return !text.isEmpty();
    }

    @Override
    public int compareTo(ServerValue<E> other) {
        // No comparator: a sort of 100,000 users would make millions of them.
        var byKind = kind.compareTo(other.kind);
        return byKind == 0 ? text.compareTo(other.text) : byKind;
    }

    @Override
    public String toString() {
        return text;
    }
}
