package org.accessdesk.service;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.Samples;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.junit.jupiter.api.Test;

class DraftsTest {
    private final Drafts drafts = Desks.drafts();
    private final MembershipChange one = join(1, 5);
    private final MembershipChange two = join(2, 5);

    /** What a screen shows of the steps. */
    private record Shown(ChangeSet changes, boolean canUndo, boolean canRedo) {}

    private Shown shown() {
        var content = drafts.state().value();
        return new Shown(content.changes(), content.canUndo(), content.canRedo());
    }

    private static MembershipChange join(int user, int group) {
        return MembershipChange.on(user(user, 1)).with(groupId(group), true);
    }

    private void draft(Change change) {
        drafts.edit(set -> set.with(change));
    }

    private List<Change> drafted() {
        return List.copyOf(drafts.changes().changes().values());
    }

    @Test
    void beginsEmptyWithNothingToUndo() {
        assertThat(shown()).isEqualTo(new Shown(ChangeSet.EMPTY, false, false));
        drafts.undo();
        drafts.redo();
        assertThat(shown()).isEqualTo(new Shown(ChangeSet.EMPTY, false, false));
    }

    @Test
    void undoAndRedoGoStepByStep() {
        draft(one);
        draft(two);
        drafts.undo();
        assertThat(shown()).isEqualTo(new Shown(ChangeSet.EMPTY.with(one), true, true));
        drafts.undo();
        assertThat(shown()).isEqualTo(new Shown(ChangeSet.EMPTY, false, true));
        drafts.redo();
        drafts.redo();
        assertThat(shown())
                .isEqualTo(new Shown(ChangeSet.EMPTY.with(one).with(two), true, false));
    }

    @Test
    void anEditForgetsWhatCouldBeRedone() {
        draft(one);
        drafts.undo();
        draft(two);
        drafts.redo();
        assertThat(drafted()).containsExactly(two);
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        draft(one);
        drafts.undo();
        var seen = new ArrayList<Shown>();
        drafts.state().observe(_ -> seen.add(shown()));
        drafts.edit(set -> set);
        drafts.edit(set -> set.with(MembershipChange.on(user(3, 1))));
        assertThat(seen).containsExactly(new Shown(ChangeSet.EMPTY, false, true));
    }

    @Test
    void aBoxToggledTwiceIsTwoStepsAndNoChange() {
        draft(one);
        drafts.edit(set -> set.with(set.of(user(1, 1)).with(groupId(5), false)));
        assertThat(drafts.changes().isEmpty()).isTrue();
        drafts.undo();
        assertThat(drafted()).containsExactly(one);
    }

    @Test
    void whatIsSavedLeavesTheDraftAndCannotBeUndone() {
        draft(one);
        draft(two);
        drafts.undo();
        drafts.settle(drafts.draft().id(), List.of(MembershipChange.on(Samples.user(1, 1, 5))));
        assertThat(shown()).isEqualTo(new Shown(ChangeSet.EMPTY, false, false));
    }

    @Test
    void whatIsLeftOfASavedChangeStaysDrafted() {
        draft(one);
        draft(two);
        var rest = MembershipChange.on(user(1, 1, 5)).with(groupId(6), true);
        drafts.settle(drafts.draft().id(), List.of(rest));
        assertThat(drafted()).containsExactly(rest, two);
    }

    @Test
    void nothingSavedLeavesTheStepsAsTheyAre() {
        draft(one);
        drafts.settle(drafts.draft().id(), List.of());
        assertThat(drafts.state().value().canUndo()).isTrue();
        drafts.undo();
        assertThat(drafted()).isEmpty();
    }
}
