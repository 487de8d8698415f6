package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Joins lists on one line, with the separators of the language. */
public final class Lists {
    private Lists() {}

    /** "A, B, C". */
    public static String of(Collection<String> items) {
        return joined("kit.list", items);
    }

    /** "gains Billing; sees all buyers": for items that can contain lists. */
    public static String ofEffects(Collection<String> items) {
        return joined("kit.list.effects", items);
    }

    /** A collector with the result of {@link #of}. */
    public static Collector<String, ?, String> joining() {
        return Collectors.collectingAndThen(Collectors.toList(), Lists::of);
    }

    private static String joined(String pair, Collection<String> items) {
        // The pattern with two empty items is the separator.
        return String.join(Texts.format(pair, "", ""), items);
    }
}
