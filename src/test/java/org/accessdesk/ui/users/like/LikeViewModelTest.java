package org.accessdesk.ui.users.like;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.junit.jupiter.api.Test;

/** The pane that makes users like another one, without its nodes. */
class LikeViewModelTest {
    private final Bench bench = Bench.loaded();
    private final List<UserId> selected = new ArrayList<>();
    private final LikeViewModel model = new LikeViewModel(bench.workspace, selected::addAll);

    private LikeContent shown() {
        bench.settle();
        return Objects.requireNonNull(model.contentProperty().get());
    }

    @Test
    void usersGetTheGroupsOfTheModelUserAsOneStep() {
        model.open(List.of(userId(1), userId(3)));
        assertThat(shown().note()).isEqualTo("Find the user and choose them.");
        assertThat(shown().subjects()).isEqualTo("2 users");
        model.searchProperty().set("user 2");
        assertThat(model.hitsProperty().get()).singleElement()
                .satisfies(hit -> assertThat(hit.key()).isEqualTo(userId(2)));
        model.choose(userId(2));
        assertThat(shown().title()).isEqualTo("3 memberships are added, and nobody leaves one.");
        assertThat(shown().groups()).extracting(CheckRow::text, CheckRow::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Group 1", "1 joins"),
                        org.assertj.core.groups.Tuple.tuple("Group 2", "2 join"));
        assertThat(shown().warnings()).extracting(CountedSentence::text)
                .contains("1 user would still have groups that User 2 does not have.");
        assertThat(shown().lines()).contains("Gained, with the number of users: Module MOD-0002 (1), "
                + "Module MOD-0003 (1), Module MOD-0004 (2), Module MOD-0005 (2), Module MOD-0006 (2)");
        model.put();
        assertThat(bench.workspace.drafts().changes().membership(userId(3)).orElseThrow().added())
                .isEqualTo(groupIds(1, 2));
        assertThat(selected).containsExactly(userId(1), userId(3));
        bench.undo();
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void withRemovalsTheyLeaveTheOthersExceptThoseLeftOut() {
        model.open(userId(3), userId(2));
        assertThat(model.removalsProperty().get()).isTrue();
        assertThat(shown().subjects()).isEqualTo("User 3");
        assertThat(shown().model()).isEqualTo("User 2");
        assertThat(shown().title()).isEqualTo("2 memberships are added, and 1 is removed.");
        assertThat(shown().warnings()).isEmpty();
        model.include(groupId(3), false);
        assertThat(shown().title()).isEqualTo("2 memberships are added, and nobody leaves one.");
        model.include(groupId(1), false);
        model.include(groupId(2), false);
        assertThat(shown().canPut()).isFalse();
        assertThat(shown().note()).isEqualTo("Nothing would change.");
        model.include(groupId(3), true);
        assertThat(shown().warnings()).extracting(CountedSentence::text).anySatisfy(
                text -> assertThat(text).startsWith("1 user keeps their groups"));
    }

    @Test
    void itWarnsWhereSomebodyWouldAdminister() {
        model.open(List.of(userId(1)));
        model.choose(userId(4));
        assertThat(shown().warnings()).extracting(CountedSentence::text)
                .anySatisfy(text -> assertThat(text).contains("Administrators"));
    }

    @Test
    void whoIsToBeRemovedIsNoModel() {
        bench.workspace.drafts().edit(
                set -> set.with(UserRemoval.on(bench.snapshot().user(userId(2)).orElseThrow())));
        model.open(List.of(userId(1)));
        model.searchProperty().set("user");
        assertThat(model.hitsProperty().get()).extracting(hit -> hit.key())
                .containsExactly(userId(1), userId(3), userId(4));
        model.cancel();
        assertThat(model.contentProperty().get()).isNull();
    }
}
