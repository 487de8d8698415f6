package org.accessdesk.model.alias;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** Words of one script and kind, by length in code points. */
final class WordList {
    private final TreeMap<Integer, List<String>> byLength = new TreeMap<>();

    WordList(Collection<String> words) {
        words.forEach(word -> byLength.computeIfAbsent(length(word), _ -> new ArrayList<>()).add(word));
    }

    boolean isEmpty() {
        return byLength.isEmpty();
    }

    /** A word of about {@code length} letters, joined of several if none is so long. */
    String pick(int length, Draw draw) {
        var word = new StringBuilder(one(Math.min(length, byLength.lastKey()), draw));
        while (length - length(word) >= byLength.firstKey()) {
            word.append(one(length - length(word), draw));
        }
        return word.toString();
    }

    /** A word of one of the lengths that are next to {@code length}; shorter ones come first. */
    private String one(int length, Draw draw) {
        var near = new ArrayList<String>();
        for (var distance = 0; near.size() < ENOUGH && distance <= byLength.lastKey(); distance++) {
            near.addAll(byLength.getOrDefault(length - distance, List.of()));
            if (distance == 1) {
                near.addAll(byLength.getOrDefault(length + distance, List.of()));
            }
        }
        if (near.isEmpty()) {
            near.addAll(byLength.firstEntry().getValue());
        }
        return near.get(draw.next(near.size()));
    }

    private static final int ENOUGH = 12;

    private static int length(CharSequence text) {
        return (int) text.codePoints().count();
    }
}
