package org.accessdesk.ui.groups.redundant;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.groups.redundant.RedundancyContent.RedundancyRow;
import org.junit.jupiter.api.Test;

/** What is redundant goes into the draft one by one, and nobody's access changes by it. */
class RedundancyViewModelTest {
    private final Bench bench = new Bench();
    private final RedundancyViewModel model = new RedundancyViewModel(bench.workspace);

    private void openWith(Runnable more) {
        more.run();
        bench.refresh();
        model.open();
        bench.settle();
    }

    private List<RedundancyRow> rows() {
        return model.contentProperty().get().rows();
    }

    private void put(int row) {
        model.put(rows().get(row).redundancy());
        bench.settle();
    }

    @Test
    void nothingIsSaidToBeNothing() {
        openWith(() -> {});
        assertThat(rows()).isEmpty();
        assertThat(model.contentProperty().get().summary())
                .isEqualTo("Nothing is redundant: every membership gives somebody something.");
    }

    @Test
    void aGroupThatIsTheSameGivesUpItsMembersAndIsDeleted() {
        openWith(() -> bench.market.with(group(5, 4, 5, 6)).with(user(5, 5)));
        assertThat(rows()).extracting(RedundancyRow::whole)
                .containsExactly(
                        "Group 5 gives the same as Group 2\nIts member joins Group 2, and Group 5 is deleted.");
        put(0);
        assertThat(bench.workspace.drafts().changes().isDeleted(groupId(5))).isTrue();
        assertThat(bench.workspace.drafts().changes().membership(userId(5)).orElseThrow().applyTo(groupIds(5)))
                .isEqualTo(groupIds(2));
        assertThat(rows()).isEmpty();
        bench.undo();
        assertThat(bench.workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void usersLeaveWhatTheirOtherGroupsGive() {
        openWith(() -> bench.market.with(user(5, 1, 3), user(6, 1, 3)));
        assertThat(rows()).extracting(RedundancyRow::whole).containsExactly(
                "2 users, User 5 among them, need only Group 1\nThey leave Group 3.");
        put(0);
        assertThat(bench.workspace.drafts().changes().size()).isEqualTo(2);
    }

    @Test
    void aGroupThatAddsNothingToAnyOfItsMembersIsDeleted() {
        openWith(() -> bench.market.with(group(5, 2)).with(user(5, 1, 5)));
        assertThat(rows()).extracting(RedundancyRow::title).first().isEqualTo("Group 5 gives its members nothing more");
        put(0);
        assertThat(bench.workspace.drafts().changes().isDeleted(groupId(5))).isTrue();
    }

    @Test
    void whatIsNotRedundantAnyMoreStaysOutOfTheDraft() {
        openWith(() -> bench.market.with(user(5, 1, 3)));
        var old = rows().getFirst().redundancy();
        bench.tick(5, 1, false);
        model.put(old);
        bench.settle();
        assertThat(bench.workspace.drafts().changes().size()).isOne();
        assertThat(rows()).isEmpty();
    }
}
