package org.accessdesk.model.find;

import java.util.LinkedHashSet;
import org.accessdesk.model.settings.TableLayout;

/**
 * How a person wants to see a list: its filter, its columns and its order.
 *
 * @param filter without sets of objects that another place led to, which mean nothing on another day
 * @param lost how many conditions were saved by a version with more kinds of them, and are left out
 */
public record SavedView(String name, ListFilter filter, TableLayout layout, int lost) {
    /** The longest name, in UTF-16 code units. */
    public static final int LONGEST_NAME = 60;

    public SavedView {
        name = shortened(name.strip());
        var kept = new LinkedHashSet<>(filter.facets());
        kept.removeIf(facet -> facet.kind() == FacetKind.ONE_OF);
        filter = new ListFilter(filter.text(), kept);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        var end = Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? LONGEST_NAME - 1 : LONGEST_NAME;
        return name.substring(0, end).strip();
    }

    /** The same under another name. */
    public SavedView named(String other) {
        return new SavedView(other, filter, layout, lost);
    }
}
