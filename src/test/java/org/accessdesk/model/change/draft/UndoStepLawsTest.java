package org.accessdesk.model.change.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.accessdesk.model.Worlds;
import org.accessdesk.store.KeptSamples;
import org.junit.jupiter.api.Test;

/** Undo steps over random drafts with reasons and excluded changes. */
class UndoStepLawsTest {

    @Test
    void undoRestoresTheDraftAndRedoTheChanges() {
        Worlds.forAll(world -> {
            var snapshot = world.snapshot();
            var draft = KeptSamples.draft(world, "d", world.changes(snapshot));
            var next = draft.changes().without(world.some(draft.changes().changes().keySet()))
                    .with(world.changes(snapshot).changes().values());
            var step = UndoStep.between(draft, next);
            var edited = draft.with(next);
            assertThat(step.undo(edited)).isEqualTo(draft);
            assertThat(step.redo(step.undo(edited))).isEqualTo(edited);
        });
    }
}
