package org.accessdesk.model.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is put on a picture, and how its changes are undone. */
class AnnotationsTest {
    private static final PictureArea AREA = new PictureArea(1, 2, 30, 40);

    @Test
    void calloutsAreNumberedInTheirOrder() {
        var all = Annotations.none(1).with(new Annotation(AnnotationKind.CALLOUT, AREA))
                .with(new Annotation(AnnotationKind.FRAME, AREA)).with(new Annotation(AnnotationKind.CALLOUT, AREA));
        assertThat(all.number(0)).isEqualTo(1);
        assertThat(all.number(2)).isEqualTo(2);
        assertThat(all.without(0).number(1)).isEqualTo(1);
    }

    @Test
    void aPictureHasOneCrop() {
        var other = new PictureArea(5, 5, 50, 50);
        var all = Annotations.none(1).with(new Annotation(AnnotationKind.CROP, AREA))
                .with(new Annotation(AnnotationKind.CROP, other));
        assertThat(all.all()).hasSize(1);
        assertThat(all.crop()).contains(other);
    }

    @Test
    void anAreaIsPutWithinItsPicture() {
        assertThat(new PictureArea(90, 90, 30, 0).within(100, 50)).isEqualTo(new PictureArea(70, 42, 30, 8));
        assertThat(new PictureArea(10, 10, -5, -200).within(100, 50)).isEqualTo(new PictureArea(5, 0, 8, 50));
        assertThat(AREA.within(4, 4)).isEqualTo(new PictureArea(0, 0, 4, 4));
    }

    /** Whatever is done: undoing all brings back the first value, redoing all the last one. */
    @Test
    void allStepsCanBeUndoneAndDoneAgain() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var round = 0; round < 200; round++) {
            var steps = EditSteps.of(0);
            for (var i = 0; i < 20; i++) {
                steps = switch (random.nextInt(4)) {
                    case 0 -> steps.undo();
                    case 1 -> steps.redo();
                    default -> steps.to(random.nextInt(5));
                };
            }
            var changed = steps.past().size();
            var redone = steps.undone().size();
            var back = steps;
            for (var i = 0; i < changed; i++) {
                back = back.undo();
            }
            assertThat(back.now()).as("seed %d", seed).isZero();
            assertThat(back.undo()).as("seed %d", seed).isEqualTo(back);
            for (var i = 0; i < changed; i++) {
                back = back.redo();
            }
            assertThat(back).as("seed %d", seed).isEqualTo(steps);
            assertThat(back.undone()).hasSize(redone);
        }
        assertThat(EditSteps.of(1).to(1).past()).isEqualTo(List.of());
    }
}
