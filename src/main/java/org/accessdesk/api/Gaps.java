package org.accessdesk.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Secrets;

/** Why something that was read cannot be taken for the whole, a sentence each, each once. */
final class Gaps {
    private static final int LONGEST = 200;

    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        var masked = Secrets.mask(sentence);
        sentences.add(masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…");
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    List<String> sentences() {
        return new ArrayList<>(sentences);
    }

    @Override
    public String toString() {
        return String.join(" ", sentences);
    }
}
