package org.accessdesk.demo.world;

import java.util.Set;

/**
 * What becomes of the texts of groups.
 *
 * @param nameLengthLimit how many characters the name of a group may have
 * @param descriptionLengthLimit how many characters the description of a group may have
 * @param rules how they are stored otherwise than they were sent
 * @param cutAt how many characters of a text are stored without a word about the rest, 0 for all of them
 */
public record TextSwitches(int nameLengthLimit, int descriptionLengthLimit, Set<TextRule> rules, int cutAt) {
    public TextSwitches {
        rules = Set.copyOf(rules);
    }

    static TextSwitches defaults() {
        return new TextSwitches(255, 2_000, Set.of(), 0);
    }

    /** The text as it is stored. */
    public String stored(String text) {
        String stored = text;
        for (TextRule rule : TextRule.values()) {
            stored = rules.contains(rule) ? rule.apply(stored) : stored;
        }
        return cutAt == 0 || stored.length() <= cutAt ? stored : stored.substring(0, cutAt);
    }
}
