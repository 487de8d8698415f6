package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** Lists in one line, with the marks that the language sets between their items. */
public final class Lists {
    private Lists() {}

    /** "A, B, C". */
    public static String of(Collection<String> items) {
        return joined("kit.list", items);
    }

    /** "gains Billing; sees all buyers": items that may hold lists themselves. */
    public static String ofEffects(Collection<String> items) {
        return joined("kit.list.effects", items);
    }

    /** Collects into what {@link #of} gives. */
    public static Collector<String, ?, String> joining() {
        return Collectors.collectingAndThen(Collectors.toList(), Lists::of);
    }

    private static String joined(String pair, Collection<String> items) {
        // The pattern of two empty items is the mark between any two.
        return String.join(Texts.format(pair, "", ""), items);
    }
}
