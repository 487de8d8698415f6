package org.accessdesk.ui.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.ui.Bench;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final List<String> went = new ArrayList<>();
    private final Bench bench = Bench.loaded();
    private final PaletteViewModel model = new PaletteViewModel(bench.workspace.directory(),
            new PaletteViewModel.Destination() {
                @Override
                public void show(AccountUser user) {
                    went.add("user " + user.name());
                }

                @Override
                public void show(UserGroup group) {
                    went.add("group " + group.name());
                }
            }, () -> List.of(new PaletteViewModel.Hit("Refresh", "F5", () -> went.add("refresh"))));

    private List<String> texts() {
        return model.hits().stream().map(PaletteViewModel.Hit::text).toList();
    }

    @Test
    void withoutATextItOffersTheCommands() {
        assertThat(texts()).containsExactly("Refresh");
    }

    @Test
    void itFindsUsersGroupsAndCommandsByEveryWordInAnyCase() {
        model.search("GROUP 2");
        assertThat(texts()).containsExactly("Group 2");
        model.search("user 3");
        assertThat(texts()).contains("User 3").doesNotContain("User 1", "Refresh");
        model.search("refr");
        assertThat(texts()).containsExactly("Refresh");
        model.search("nobody at all");
        assertThat(texts()).isEmpty();
    }

    @Test
    void itFindsWithoutAccents() {
        bench.market.with(Samples.group(7, new GroupContent("Łódź", "", "", Samples.moduleIds(1)), 2));
        bench.refresh();
        model.search("lodz");
        assertThat(texts()).containsExactly("Łódź");
    }

    @Test
    void choosingClosesItAndGoesThere() {
        model.openProperty().set(true);
        model.search("group 2");
        model.choose(model.hits().getFirst());
        model.search("user 3");
        model.choose(model.hits().getFirst());
        assertThat(went).containsExactly("group Group 2", "user User 3");
        assertThat(model.openProperty().get()).isFalse();
    }
}
