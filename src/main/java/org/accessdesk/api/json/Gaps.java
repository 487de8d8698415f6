package org.accessdesk.api.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Secrets;

/** Why something that was read cannot be taken for the whole, a sentence each, each once. */
public final class Gaps {
    private static final int LONGEST = 200;
    private static final int MOST = 50;

    private final Set<String> sentences = new LinkedHashSet<>();
    private int more;
    private int unreadTimes;
    private String unreadTime = "";

    /** Takes a sentence; of very many only their number. */
    public void add(String sentence) {
        if (sentences.size() >= MOST) {
            more++;
            return;
        }
        var masked = Secrets.mask(sentence);
        sentences.add(masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST) + "…");
    }

    /** Counts a time that was sent and cannot be read. */
    public void time(ServerTime time) {
        if (!time.unread().isEmpty()) {
            unreadTimes++;
            unreadTime = time.unread();
        }
    }

    /** Whether everything is known that is ever written back; times are not. */
    public boolean isEmpty() {
        return sentences.isEmpty();
    }

    public List<String> sentences() {
        var all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("And " + more + " more like these.");
        }
        if (unreadTimes > 0) {
            all.add((unreadTimes == 1 ? "A date" : unreadTimes + " dates") + " could not be read, such as \""
                    + unreadTime
                    + "\".");
        }
        return all;
    }

    @Override
    public String toString() {
        return String.join(" ", sentences);
    }
}
