package org.accessdesk.demo.world.switches;

import java.util.Set;

/**
 * How the texts of groups are stored.
 *
 * @param nameLengthLimit the largest length of a group's name, in characters
 * @param descriptionLengthLimit the largest length of a group's description, in characters
 * @param rules the changes made when a text is stored
 * @param cutAt the length to which a text is silently cut; 0 for no limit
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
