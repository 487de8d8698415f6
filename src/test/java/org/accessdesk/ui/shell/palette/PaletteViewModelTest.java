package org.accessdesk.ui.shell.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.text.SearchMatch;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.Commands;
import org.accessdesk.ui.kit.KeyBinding;
import org.junit.jupiter.api.Test;

class PaletteViewModelTest {
    private final List<String> went = new ArrayList<>();
    private final List<Command> more = new ArrayList<>();
    private final Bench bench = Bench.loaded();
    private final PaletteViewModel model = new PaletteViewModel(bench.workspace,
            new PaletteViewModel.Destination() {
                @Override
                public void show(AccountUser user) {
                    went.add("user " + user.name());
                }

                @Override
                public void show(UserGroup group) {
                    went.add("group " + group.name());
                }

                @Override
                public void show(Module module) {
                    went.add("module " + module.name());
                }
            }, commands());

    private Commands commands() {
        var commands = new Commands();
        commands.add(() -> List.of(Command.of("Refresh", () -> went.add("refresh"))));
        commands.add(() -> more);
        return commands;
    }

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

    @Test
    void theBestIsFirstAndEqualOnesAreInOrder() {
        var names = List.of("Italian sub", "Polish sub", "Lisbon", "Black list", "Liège", "Oslo");
        for (var name : names) {
            bench.market.with(
                    Samples.group(10 + names.indexOf(name), new GroupContent(name, "", "", Samples.moduleIds(1)), 2));
        }
        bench.refresh();
        model.search("li");
        assertThat(texts()).containsSubsequence("Liège", "Lisbon", "Black list", "Italian sub", "Polish sub")
                .doesNotContain("Oslo");
    }

    @Test
    void aModuleLeadsToItsUsers() {
        model.search("0003");
        assertThat(model.hits().getFirst().detail()).contains(Samples.moduleId(3).value());
        model.choose(model.hits().getFirst());
        assertThat(went).containsExactly("module Module MOD-0003");
    }

    @Test
    void aGroupIsFoundByItsDraftedNameAndByTheOldOne() {
        bench.workspace.drafts().edit(set -> set.with(set.of(bench.snapshot().group(Samples.groupId(2)).orElseThrow())
                .withName("Accounting")));
        for (var name : List.of("acc", "group 2")) {
            model.search(name);
            assertThat(texts()).containsExactly("Accounting");
        }
    }

    @Test
    void whatWasChosenLatelyIsFirst() {
        more.addAll(List.of(Command.of("One", () -> {}), Command.of("Two", () -> {})));
        model.search("two");
        model.choose(model.hits().getFirst());
        model.search("user 3");
        model.choose(model.hits().getFirst());
        model.search("");
        assertThat(texts()).containsExactly("User 3", "Two", "Refresh", "One");
    }

    @Test
    void whatIsImpossibleNowIsNotOffered() {
        more.add(Command.of("Stop", () -> {}).when(() -> false));
        model.search("stop");
        assertThat(texts()).isEmpty();
    }

    @Test
    void aCommandIsFoundByWhatItsKeyDoesAndShowsTheKey() {
        more.add(Command.of("Users", () -> {}).on(KeyBinding.SHOW_USERS));
        model.search("go to the users");
        assertThat(texts()).containsExactly("Users");
        assertThat(model.hits().getFirst().detail()).isEqualTo(KeyBinding.SHOW_USERS.keys());
    }

    @Test
    void hitsAreMadeOfTheBestOnly() {
        var best = new BestHits();
        var made = new ArrayList<String>();
        for (var n = 99_999; n >= 0; n--) {
            var name = "user %05d".formatted(n);
            best.add(n % 2 == 0 ? SearchMatch.NAME_PREFIX : SearchMatch.INSIDE, name, () -> {
                made.add(name);
                return new PaletteViewModel.Hit(name, name, "", () -> {});
            });
        }
        assertThat(best.hits()).extracting(PaletteViewModel.Hit::text).startsWith("user 00000", "user 00002");
        assertThat(made).hasSizeLessThan(100);
    }
}
