package org.accessdesk.ui.shell.palette;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import org.accessdesk.model.text.SearchMatch;
import org.accessdesk.ui.shell.palette.PaletteViewModel.Hit;

/**
 * The best of many matches, equal ones in alphabetical order. A hit is made only of what is among the best, so that a
 * letter that a hundred thousand users have costs no more than reading their names.
 */
final class BestHits {
    private static final int MOST = 50;
    private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(Found.BEST_FIRST.reversed());

    private record Found(SearchMatch match, String name, Supplier<Hit> hit) {
        static final Comparator<Found> BEST_FIRST = Comparator.comparing(Found::match).thenComparing(Found::name);
    }

    /**
     * Adds a match, if it is one.
     *
     * @param name the folded name
     */
    void add(SearchMatch match, String name, Supplier<Hit> hit) {
        if (match == SearchMatch.NONE || (worstFirst.size() == MOST && !isBetter(match, name, worstFirst.element()))) {
            return;
        }
        worstFirst.add(new Found(match, name, hit));
        if (worstFirst.size() > MOST) {
            worstFirst.remove();
        }
    }

    private static boolean isBetter(SearchMatch match, String name, Found than) {
        return match == than.match ? name.compareTo(than.name) < 0 : match.compareTo(than.match) < 0;
    }

    /** The hits, best first. */
    List<Hit> hits() {
        return worstFirst.stream().sorted(Found.BEST_FIRST).map(found -> found.hit().get()).toList();
    }
}
