package org.accessdesk.store.json;

import static org.accessdesk.model.Samples.buyerId;
import static org.accessdesk.model.Samples.groupId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.model.settings.TableLayout;
import org.junit.jupiter.api.Test;

/** A saved view is read as it was written, and what this version does not know loses nothing else. */
class ViewJsonTest {

    private static Facet facet(FacetKind kind, Worlds world) {
        return switch (kind) {
            case ONE_OF -> new Facet.OneOf("Those of Lisa", Set.of(groupId(1)));
            case GROUP -> new Facet.InGroup(groupId(world.below(5)));
            case NOT_IN_GROUP -> new Facet.NotInGroup(groupId(world.below(5)));
            case MODULE -> new Facet.HasModule(world.one(Worlds.moduleIds()));
            case BUYER -> new Facet.SeesBuyer(buyerId(world.below(3)));
            case STATUS -> new Facet.HasStatus(world.word(UserStatus.class));
            case LAST_SIGN_IN -> new Facet.SignedIn(world.one(List.of(Facet.SignedIn.SignInTime.values())));
            case JOINED -> new Facet.Joined(world.one(List.of(Facet.Joined.JoinTime.values())));
            case ONLY_GROUP -> new Facet.OnlyGroup();
            case CHANGED -> new Facet.Changed();
        };
    }

    private static TableLayout layout(Worlds world) {
        return new TableLayout(
                world.some(List.of("user", "email", "id")).stream()
                        .map(key -> new TableLayout.ColumnLayout(key, world.once(2), world.below(100) / 10.0)).toList(),
                world.some(List.of("user", "id")).stream().map(key -> new TableLayout.SortedBy(key, world.once(2)))
                        .toList());
    }

    private static SavedView read(SavedView view) {
        return ViewJson.read(JsonText.parse(JsonText.text(ViewJson.write(view))));
    }

    @Test
    void whatIsWrittenIsReadBackWithoutSetsOfObjects() {
        Worlds.forAll(world -> {
            var facets = world.some(List.of(FacetKind.values())).stream().map(kind -> facet(kind, world))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            var view = new SavedView("Zoë \uD83D\uDE00 \"" + world.text(), new ListFilter(world.text(), facets),
                    layout(world), world.below(3));
            var read = read(view);
            assertThat(read).isEqualTo(view);
            assertThat(read.filter().facets()).containsExactlyElementsOf(view.filter().facets());
            facets.removeIf(facet -> facet.kind() == FacetKind.ONE_OF);
            assertThat(read.filter().facets()).isEqualTo(facets);
        });
    }

    @Test
    void conditionsThatThisVersionDoesNotKnowAreCountedAndTheOthersRead() {
        var json = "{'name':'New','text':'li','lost':1,'layout':{'columns':[],'sort':[]},'facets':["
                + "{'kind':'COLOUR','value':'red'},{'kind':'GROUP','value':'UGR-0000-0002'},{'kind':'GROUP','value':'?'},"
                + "{'kind':'JOINED','value':'YESTERDAY'},{'kind':'ONE_OF','value':''},{'kind':'CHANGED'}]}";
        assertThat(ViewJson.read(JsonText.parse(json.replace('\'', '"')))).isEqualTo(new SavedView("New",
                new ListFilter("li", new LinkedHashSet<>(List.of(new Facet.InGroup(groupId(2)), new Facet.Changed()))),
                TableLayout.EMPTY, 5));
    }

    @Test
    void whatIsNoViewIsRefused() {
        Arrays.asList("{}", "{\"name\":\"A\",\"text\":\"\",\"facets\":[],\"lost\":0}").forEach(
                json -> assertThatThrownBy(() -> ViewJson.read(JsonText.parse(json)))
                        .isInstanceOf(BadJsonException.class));
    }
}
