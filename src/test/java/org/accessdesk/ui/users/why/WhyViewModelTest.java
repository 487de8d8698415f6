package org.accessdesk.ui.users.why;

import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.users.why.WhyContent.WayText;
import org.junit.jupiter.api.Test;

class WhyViewModelTest {
    private final Bench bench = Bench.loaded();

    private WhyViewModel ask(int user, int module) {
        return new WhyViewModel(bench.workspace, userId(user), drafted(), moduleId(module));
    }

    private DraftedSnapshot drafted() {
        return Objects.requireNonNull(bench.workspace.drafted());
    }

    private static WhyContent content(WhyViewModel model) {
        return model.contentProperty().get();
    }

    private static List<String> ways(WhyViewModel model) {
        return content(model).ways().stream().map(WayText::text).toList();
    }

    private static boolean putFirst(WhyViewModel model) {
        return model.put(content(model).ways().getFirst().way());
    }

    @Test
    void leavingTheGroupsThatGrantItTakesItAway() {
        bench.tick(2, 3, true);
        var model = ask(2, 1);
        assertThat(content(model).answer()).isEqualTo("User 2 has Module MOD-0001 through Group 1 and Group 3.");
        assertThat(ways(model)).containsExactly("Leaving Group 1 and Group 3 takes it away. "
                + "User 2 also loses Module MOD-0002 and Module MOD-0003.");
        assertThat(content(model).whole()).isEqualTo(content(model).answer() + " " + ways(model).getFirst());
        assertThat(putFirst(model)).isTrue();
        assertThat(bench.workspace.drafts().changes().membership(userId(2)).orElseThrow().removed())
                .isEqualTo(groupIds(1));
        bench.undo();
        assertThat(drafted().groupsOf(bench.snapshot().user(userId(2)).orElseThrow())).isEqualTo(groupIds(1, 2, 3));
    }

    @Test
    void whoIsInNoOtherGroupMovesOrTheGroupLosesIt() {
        var model = ask(1, 1);
        assertThat(content(model).answer()).isEqualTo("User 1 has Module MOD-0001 through Group 1. "
                + "User 1 is in no other group, and every user must be in one.");
        assertThat(ways(model)).containsExactly("Leaving Group 1 and joining Group 4 takes it away. "
                + "User 1 also loses Module MOD-0002 and Module MOD-0003; sees no buyers instead of all; "
                + "has no module left.",
                "Removing it from the modules of Group 1 takes it away, from 1 other user too. "
                        + "Nothing else changes for User 1.");
        assertThat(model.put(content(model).ways().getLast().way())).isTrue();
        assertThat(drafted().modulesOf(bench.snapshot().group(groupIds(1).iterator().next()).orElseThrow()))
                .containsExactlyInAnyOrder(moduleId(2), moduleId(3));
    }

    /** Administrators would give more modules, and administration. */
    @Test
    void oneGroupGivesIt() {
        var model = ask(3, 4);
        assertThat(content(model).answer()).isEqualTo("User 3 does not have Module MOD-0004.");
        assertThat(ways(model)).containsExactly(
                "Joining Group 2 gives it. User 3 also gains Module MOD-0005 and Module MOD-0006.");
        model.choose(moduleId(2));
        assertThat(ways(model)).containsExactly("Joining Group 1 gives it. User 3 also gains Module MOD-0003.");
        assertThat(putFirst(model)).isTrue();
        assertThat(bench.workspace.drafts().changes().membership(userId(3)).orElseThrow().added())
                .isEqualTo(groupIds(1));
    }

    @Test
    void whatNoGroupHasNothingGives() {
        var model = ask(3, 8);
        assertThat(content(model).whole()).isEqualTo("User 3 does not have Module MOD-0008. No group grants it.");
    }

    @Test
    void aModuleIsChosenFromTheCatalogue() {
        var model = new WhyViewModel(bench.workspace, userId(1), drafted(), null);
        assertThat(model.title()).isEqualTo("Modules of User 1");
        assertThat(model.module()).isEmpty();
        assertThat(content(model).ways()).isEmpty();
        assertThat(model.choices()).extracting(Choice::key)
                .containsExactlyElementsOf(IntStream.range(0, 10).mapToObj(n -> moduleId(n)).toList());
        model.choose(moduleId(3));
        assertThat(content(model).answer()).startsWith("User 1 has Module MOD-0003 through Group 1.");
    }

    /** The pop-over can stay open while the account is read again. */
    @Test
    void whatIsNotTrueAnyMoreIsNotPut() {
        var model = ask(2, 1);
        bench.tick(2, 3, true);
        assertThat(putFirst(model)).isFalse();
        assertThat(ways(model)).first().asString().startsWith("Leaving Group 1 and Group 3");
        assertThat(putFirst(model)).isTrue();
    }
}
