package org.accessdesk.ui.capture.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.alias.RealData;
import org.accessdesk.model.picture.Annotation;
import org.accessdesk.model.picture.AnnotationKind;
import org.accessdesk.model.picture.PictureArea;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.picture.PictureFiles;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Putting annotations on a picture, changing and saving them. */
class AnnotateViewModelTest {
    private static final PictureCheck CHECK = new PictureCheck(
            new RealData.Builder(_ -> false).person("Zelda Quimby").build());
    private final AnnotateViewModel model = new AnnotateViewModel(new PictureFiles(Tasks.direct()), _ -> {});
    private Path picture = Path.of("");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void open() throws IOException {
        picture = Files.write(folder.resolve("a.png"), new byte[]{1});
        reopen();
        model.size(400, 300);
    }

    private void reopen() {
        model.open(picture, 2, Optional.of(CHECK), () -> {}, why -> {
            throw new AssertionError(why);
        });
    }

    private List<Annotation> all() {
        return model.stepsProperty().get().now().all();
    }

    @Test
    void anAnnotationIsMovedResizedAndRemovedWithinThePicture() {
        model.add(AnnotationKind.FRAME);
        var area = all().getFirst().area();
        model.move(4, -4);
        assertThat(all().getFirst().area()).isEqualTo(area.moved(4, -4));
        model.resize(8, 0);
        assertThat(all().getFirst().area()).isEqualTo(area.moved(4, -4).resized(8, 0));
        model.move(4000, 4000);
        var end = all().getFirst().area();
        assertThat(end.x() + end.width()).isEqualTo(400);
        assertThat(end.y() + end.height()).isEqualTo(300);
        model.remove();
        assertThat(all()).isEmpty();
        assertThat(model.selection()).isNull();
    }

    @Test
    void anArrowKeepsItsDirectionAtTheEdge() {
        model.add(AnnotationKind.ARROW, new PictureArea(50, 50, -90, -20));
        assertThat(all().getFirst().area()).isEqualTo(new PictureArea(50, 50, -50, -20));
    }

    @Test
    void eachStepIsUndoneAndDoneAgain() {
        model.add(AnnotationKind.CALLOUT);
        model.add(AnnotationKind.CAPTION);
        model.say("Choose a group");
        model.undo();
        assertThat(all().getLast().text()).isEqualTo("Caption");
        model.undo();
        assertThat(all()).hasSize(1);
        assertThat(model.selection()).isEqualTo(all().getFirst());
        model.redo();
        model.redo();
        assertThat(all().getLast().text()).isEqualTo("Choose a group");
    }

    @Test
    void tabGoesThroughAllOfThem() {
        model.add(AnnotationKind.CALLOUT);
        model.add(AnnotationKind.FRAME);
        model.select(-1);
        model.selectNext(1);
        assertThat(model.selectedProperty().get()).isZero();
        model.selectNext(-1);
        assertThat(model.selectedProperty().get()).isEqualTo(1);
        model.selectNext(1);
        assertThat(model.selectedProperty().get()).isZero();
    }

    @Test
    void whatIsPutOnAPictureIsThereWhenItIsOpenedAgain() throws IOException {
        model.add(AnnotationKind.DIM);
        model.add(AnnotationKind.CAPTION);
        model.say("First step");
        var before = model.stepsProperty().get().now();
        model.close();
        assertThat(model.pictureProperty().get()).isNull();
        reopen();
        assertThat(model.stepsProperty().get().now()).isEqualTo(before);
        assertThat(before.scale()).isEqualTo(2);
        assertThat(Files.readAllBytes(picture)).containsExactly(1);
    }

    @Test
    void aPictureThatNothingIsPutOnGetsNoFile() {
        model.close();
        assertThat(folder.resolve("a.annotations.json")).doesNotExist();
    }

    @Test
    void aCaptionWithARealDatumIsNeitherSavedNorExported() {
        model.add(AnnotationKind.CAPTION);
        model.say("Ask Z. Quimby");
        model.export(() -> new byte[]{2});
        assertThat(model.toldProperty().get().sentence()).isEqualTo(
                "Nothing was saved: “Z. Quimby” belongs to the account and stands in a caption. Change it first.");
        model.close();
        assertThat(model.pictureProperty().get()).isNotNull();
        assertThat(folder).isDirectoryNotContaining(f -> !f.equals(picture));
        model.say("Ask your administrator");
        model.export(() -> new byte[]{2});
        assertThat(model.toldProperty().get().sentence())
                .isEqualTo("The annotated picture is saved as a-annotated.png.");
        assertThat(folder.resolve("a-annotated.png")).hasBinaryContent(new byte[]{2});
    }

    @Test
    void whatIsDiscardedIsNotSaved() {
        model.add(AnnotationKind.FRAME);
        model.discard();
        assertThat(folder.resolve("a.annotations.json")).doesNotExist();
        assertThat(model.pictureProperty().get()).isNull();
    }
}
