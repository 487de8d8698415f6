package org.accessdesk.model.find;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The filter of a list.
 *
 * @param text as typed; each of its words must be found
 * @param facets of each kind that occurs, one must match; in the order of their choice
 */
public record ListFilter(String text, Set<Facet> facets) {
    /** Matches everything. */
    public static final ListFilter NONE = new ListFilter("", Set.of());

    public ListFilter {
        facets = Collections.unmodifiableSet(new LinkedHashSet<>(facets));
    }

    /** A filter by these facets alone. */
    public static ListFilter by(Facet... facets) {
        return new ListFilter("", new LinkedHashSet<>(List.of(facets)));
    }

    /** Whether it can hide anything. */
    public boolean isActive() {
        return !text.isBlank() || !facets.isEmpty();
    }

    /** The same with another text. */
    public ListFilter withText(String other) {
        return new ListFilter(other, facets);
    }

    /** The same with {@code chosen} in place of all facets of {@code kinds}. */
    public ListFilter with(Collection<FacetKind> kinds, Collection<? extends Facet> chosen) {
        var next = new LinkedHashSet<>(facets);
        next.removeIf(f -> kinds.contains(f.kind()));
        next.addAll(chosen);
        return new ListFilter(text, next);
    }

    /** Its facets of {@code kinds}. */
    public Set<Facet> of(FacetKind... kinds) {
        var wanted = Arrays.asList(kinds);
        return facets.stream().filter(f -> wanted.contains(f.kind()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
