package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Joins lists on one line, with the separators of the language. */
public final class Lists {
    private static final int NAMED = 6;

    private Lists() {}

    /** "A, B, C". */
    public static String of(Collection<String> items) {
        return joined("kit.list", items);
    }

    /** "A", "A and B", "A, B and C". */
    public static String inSentence(List<String> items) {
        return items.size() < 2 ? String.join("", items)
                : Texts.format("kit.list.and", of(items.subList(0, items.size() - 1)), items.getLast());
    }

    /** "A, B and 4 more"; "A, B" for no more. */
    public static String andMore(List<String> items, int more) {
        return more > 0 ? Texts.format("kit.list.more", of(items), more) : of(items);
    }

    /** "A", "A and B"; of many "A, B, C, D, E, F and 4 more". */
    public static String shortened(List<String> items) {
        var more = items.size() - NAMED;
        return more > 1 ? andMore(items.subList(0, NAMED), more) : inSentence(items);
    }

    /** "gains Billing; sees all buyers": for items that can contain lists. */
    public static String ofEffects(Collection<String> items) {
        return joined("kit.list.effects", items);
    }

    /** "A. B. C", for screen readers; a sentence that has its full stop already gets no second one. */
    public static String ofSentences(Collection<String> sentences) {
        var between = between("kit.list.sentences");
        var stop = between.strip();
        return sentences.stream()
                .reduce((all, next) -> (all.endsWith(stop) ? all.substring(0, all.length() - stop.length()) : all)
                        + between + next)
                .orElse("");
    }

    /** A collector with the result of {@link #of}. */
    public static Collector<String, ?, String> joining() {
        return Collectors.collectingAndThen(Collectors.toList(), Lists::of);
    }

    private static String joined(String pair, Collection<String> items) {
        return String.join(between(pair), items);
    }

    /** What is between the items of {@link #of}. */
    public static String separator() {
        return between("kit.list");
    }

    private static String between(String pair) {
        return Texts.format(pair, "", "");
    }
}
