package org.accessdesk.model.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.junit.jupiter.api.Test;

class FacetCountLawsTest {

    /** The number beside a value is the number of rows that the list has once the value is chosen. */
    @Test
    void aCountIsTheNumberOfRowsThatTheFacetAloneOfItsKindShows() {
        Worlds.forAll(w -> {
            var snapshot = w.snapshot();
            var drafted = new DraftedSnapshot(snapshot, w.changes(snapshot));
            var facets = facets(w, drafted);
            var filter = ListFilter.by(w.some(facets).toArray(Facet[]::new));
            var counts = new UserMatcher(drafted, Set.of()).counts(filter, facets);
            assertThat(counts).containsOnlyKeys(facets);
            facets.forEach(facet -> assertThat(counts).containsEntry(facet, (int) snapshot.users().stream()
                    .filter(new UserMatcher(drafted, Set.of()).of(filter.with(List.of(facet.kind()), List.of(facet))))
                    .count()));
        });
    }

    private static List<Facet> facets(Worlds w, DraftedSnapshot drafted) {
        var snapshot = drafted.snapshot();
        var facets = new ArrayList<Facet>(List.of(new Facet.OnlyGroup(), new Facet.Changed(),
                new Facet.HasStatus(w.word(UserStatus.class))));
        snapshot.groups().forEach(g -> facets.addAll(List.of(new Facet.InGroup(g.id()), new Facet.NotInGroup(g.id()))));
        snapshot.modules().forEach(m -> facets.add(new Facet.HasModule(m.id())));
        snapshot.buyers().forEach(b -> facets.add(new Facet.SeesBuyer(b.id())));
        var some = snapshot.users().stream().map(AccountUser::id).filter(_ -> w.once(2))
                .collect(Collectors.toSet());
        facets.add(new Facet.OneOf("some", some));
        return facets;
    }
}
