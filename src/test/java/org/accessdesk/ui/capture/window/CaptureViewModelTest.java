package org.accessdesk.ui.capture.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.alias.RealData;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.picture.PictureFiles;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.capture.window.CaptureViewModel.CaptureStep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Taking pictures: presented first, checked, and sent where the person wants them. */
class CaptureViewModelTest {
    private static final RealData REAL = new RealData.Builder(_ -> false).person("Zelda Quimby").build();
    private final FakePresenter presenter = new FakePresenter();
    private final MemoryFolder kept = new MemoryFolder();
    private final FakeWindow window = new FakeWindow();
    private final CaptureViewModel model = new CaptureViewModel(presenter, new PictureFiles(Tasks.direct()), kept);

    @TempDir
    Path folder = Path.of("");

    /** Shows an account with aliases, or not. */
    private static final class FakePresenter implements AccountPresenter {
        private boolean presented;
        private boolean possible = true;
        private @Nullable AliasSeed seed;

        @Override
        public Optional<RealData> presented() {
            return presented ? Optional.of(REAL) : Optional.empty();
        }

        @Override
        public void present(@Nullable AliasSeed wanted, Runnable ready, Runnable impossible) {
            seed = wanted;
            presented = possible;
            (possible ? ready : impossible).run();
        }

        @Override
        public void presentAlone(@Nullable AliasSeed wanted, Runnable ready, Runnable impossible) {
            present(wanted, ready, impossible);
        }

        @Override
        public Optional<PresentedSnapshot> copy(Instant at) {
            return Optional.empty();
        }

        @Override
        public boolean isDemo() {
            return false;
        }

        @Override
        public boolean isChanged() {
            return false;
        }

        @Override
        public void showAccount() {
            presented = false;
        }
    }

    private static final class MemoryFolder implements CaptureViewModel.KeptFolder {
        private @Nullable Path folder;

        @Override
        public @Nullable Path folder() {
            return folder;
        }

        @Override
        public void keep(Path next) {
            folder = next;
        }
    }

    /** Shows one text. */
    private final class FakeWindow implements CapturedWindow {
        private String shown = "Anna Beispiel";
        private boolean copies = true;
        private Optional<Path> file = Optional.empty();
        private final List<String> suggested = new ArrayList<>();
        private int taken;

        @Override
        public Shot take(CaptureOptions options, Optional<PictureCheck> check) {
            taken++;
            return new Shot(check.flatMap(c -> c.firstIn(shown, "Label")), () -> new byte[]{7}, () -> copies);
        }

        @Override
        public Optional<Path> askFile(String name) {
            suggested.add(name);
            return file;
        }

        @Override
        public Optional<Path> askPicture() {
            return file;
        }

        @Override
        public Optional<Path> askFolder() {
            return Optional.of(folder);
        }
    }

    private CaptureStep step() {
        return model.stepProperty().get();
    }

    private String told() {
        return model.toldProperty().get();
    }

    @Test
    void theAccountIsPresentedForACaptureAndShownAgainAfterIt() {
        model.begin();
        assertThat(step()).isEqualTo(CaptureStep.CHOOSING);
        assertThat(presenter.presented).isTrue();
        model.take(window);
        assertThat(step()).isEqualTo(CaptureStep.TAKEN);
        model.leave();
        assertThat(step()).isEqualTo(CaptureStep.CLOSED);
        assertThat(presenter.presented).isFalse();
    }

    @Test
    void aPresentationThatWasOnStaysOn() {
        presenter.presented = true;
        model.begin();
        model.askRealNames();
        model.allowRealNames();
        assertThat(presenter.presented).isFalse();
        model.leave();
        assertThat(presenter.presented).isTrue();
    }

    @Test
    void aRealDatumRefusesThePictureInOneSentence() {
        window.shown = "Mail to Zelda Quimby";
        model.begin();
        model.take(window);
        assertThat(step()).isEqualTo(CaptureStep.CHOOSING);
        assertThat(told()).isEqualTo(
                "No picture was taken: it would show “Zelda Quimby”, which belongs to the account, in Label.");
    }

    @Test
    void theAccountItselfIsNeverPictured() {
        presenter.possible = false;
        model.begin();
        model.take(window);
        assertThat(window.taken).isZero();
        assertThat(told()).startsWith("No picture can be taken: the account is shown with its real names.");
    }

    @Test
    void aClipboardWithoutPicturesIsTold() {
        window.copies = false;
        model.begin();
        model.take(window);
        assertThat(step()).isEqualTo(CaptureStep.CHOOSING);
        assertThat(told()).startsWith("The clipboard of this computer takes no pictures");
    }

    @Test
    void aProjectGivesItsSeedAndTakesThePictures() {
        model.begin();
        model.target(CaptureTarget.PROJECT, window);
        assertThat(presenter.seed).isNotNull();
        assertThat(model.optionsProperty().get().target()).isEqualTo(CaptureTarget.PROJECT);
        model.options(model.optionsProperty().get().named("first/step"));
        model.take(window);
        assertThat(told()).isEqualTo("The picture is saved as first-step.png.");
        assertThat(folder.resolve("first-step.png")).exists();
        model.again();
        assertThat(model.savedProperty().get()).isNull();
    }

    @Test
    void aNameOfAFileIsCheckedToo() {
        model.begin();
        model.target(CaptureTarget.PROJECT, window);
        model.options(model.optionsProperty().get().named("zelda-quimby"));
        model.take(window);
        assertThat(told()).endsWith("in the file’s name.");
        assertThat(folder.resolve("zelda-quimby.png")).doesNotExist();
    }

    @Test
    void aBrokenProjectIsToldAndChangesNothing() throws IOException {
        Files.writeString(folder.resolve("presentation.json"), "{}");
        model.begin();
        model.target(CaptureTarget.PROJECT, window);
        assertThat(told()).contains("presentation.json cannot be read as the file of a picture project");
        assertThat(model.optionsProperty().get().target()).isEqualTo(CaptureTarget.CLIPBOARD);
        assertThat(folder.resolve("presentation.json")).hasContent("{}");
    }

    @Test
    void realNamesAreConfirmedForEachPictureAndStandInTheFilesName() {
        window.shown = "Zelda Quimby";
        model.begin();
        model.target(CaptureTarget.PROJECT, window);
        model.askRealNames();
        assertThat(step()).isEqualTo(CaptureStep.CONFIRMING);
        model.allowRealNames();
        model.take(window);
        assertThat(folder.resolve("picture-real-names.png")).exists();
        model.again();
        assertThat(presenter.presented).isTrue();
        model.take(window);
        assertThat(told()).startsWith("No picture was taken");
    }

    @Test
    void aChosenFileOfRealNamesGetsTheirMarkAndReplacesNone() throws IOException {
        Files.write(folder.resolve("a-real-names.png"), new byte[]{1});
        window.file = Optional.of(folder.resolve("a.png"));
        model.begin();
        model.target(CaptureTarget.FILE, window);
        model.askRealNames();
        model.allowRealNames();
        model.take(window);
        assertThat(window.suggested).containsExactly("picture-real-names");
        assertThat(folder.resolve("a-real-names-2.png")).exists();
        assertThat(folder.resolve("a.png")).doesNotExist();
        assertThat(Files.readAllBytes(folder.resolve("a-real-names.png"))).containsExactly(1);
    }

    @Test
    void theFolderOfTheProjectIsKeptForTheNextStart() throws IOException {
        model.project(folder);
        var again = new CaptureViewModel(presenter, new PictureFiles(Tasks.direct()), kept);
        again.begin();
        assertThat(again.folderProperty().get()).isEqualTo(folder);
        assertThat(again.seed()).isNotNull().isEqualTo(model.seed());
        kept.keep(folder.resolve("gone"));
        var without = new CaptureViewModel(presenter, new PictureFiles(Tasks.direct()), kept);
        without.begin();
        assertThat(without.folderProperty().get()).isNull();
        assertThat(without.stepProperty().get()).isEqualTo(CaptureStep.CHOOSING);
    }
}
