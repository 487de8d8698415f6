package org.accessdesk.ui.matrix;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** The places of rows or columns by their names. */
final class NamedPlaces {
    private static final int SEVERAL = -1;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param count the number of places
     * @param names the names of each place
     */
    NamedPlaces(int count, IntFunction<List<String>> names) {
        for (var place = 0; place < count; place++) {
            for (var name : names.apply(place)) {
                var here = place;
                places.merge(PastedBlock.key(name), here, (known, _) -> known == here ? here : SEVERAL);
            }
        }
    }

    /** The place of that name; -1 if there is none, or more than one. */
    int of(String name) {
        return places.getOrDefault(PastedBlock.key(name), SEVERAL);
    }
}
