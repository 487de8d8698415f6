package org.accessdesk.ui.capture.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.alias.RealData;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.picture.PictureFiles;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.capture.record.RecordViewModel.RecordState;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.capture.window.AccountPresenter;
import org.accessdesk.ui.capture.window.CaptureViewModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of a person's own account has nothing real in it. */
class RecordViewModelTest {
    private static final RealData REAL = new RealData.Builder(_ -> false).person("Zelda Quimby").build();
    private static final ControlName USERS = new ControlName("users.title", ControlKind.ANY);
    private final PictureFiles files = new PictureFiles(Tasks.direct());
    private final Presenter presenter = new Presenter();
    private final CaptureViewModel capture = new CaptureViewModel(presenter, files, new NoFolder());
    private final RecordViewModel model = new RecordViewModel(presenter, capture, files, Clock.systemUTC());
    private String shown = "Anna Beispiel";

    @TempDir
    Path folder = Path.of("");

    private static final class Presenter implements AccountPresenter {
        private boolean presented;

        @Override
        public Optional<RealData> presented() {
            return presented ? Optional.of(REAL) : Optional.empty();
        }

        @Override
        public void present(@Nullable AliasSeed seed, Runnable ready, Runnable impossible) {
            presented = true;
            ready.run();
        }

        @Override
        public void presentAlone(@Nullable AliasSeed seed, Runnable ready, Runnable impossible) {
            present(seed, ready, impossible);
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

    private static final class NoFolder implements CaptureViewModel.KeptFolder {
        @Override
        public @Nullable Path folder() {
            return null;
        }

        @Override
        public void keep(Path folder) {
            // Not needed.
        }
    }

    private final class Recorded implements RecordedWindow {
        @Override
        public LastPicture end(Optional<PictureCheck> check) {
            return new LastPicture(check.orElseThrow().firstIn(shown, "Label"), () -> new byte[]{7}, 1280, 800,
                    "light");
        }

        @Override
        public Optional<Path> askFolder() {
            return Optional.of(folder);
        }
    }

    @Test
    void aStepWithARealNameIsRefusedAndTheOthersAreWritten() throws IOException {
        model.begin();
        model.add(new Step.Select(USERS, "Zelda Quimby", 0));
        assertThat(model.toldProperty().get()).startsWith("Not recorded: “Zelda Quimby” belongs to the real account.");
        model.add(new Step.Type(USERS, "quimby", 0));
        model.add(new Step.Press(new ControlName("Ask Zelda Quimby", ControlKind.ANY), 0));
        model.add(new Step.Select(USERS, "Anna Beispiel", 0));
        assertThat(model.steps()).hasSize(1);
        var window = new Recorded();
        model.stop(window);
        model.chooseFolder(window);
        model.save("zelda", "");
        assertThat(model.toldProperty().get()).contains("belongs to the real account");
        model.save("one", "Quimby at work");
        assertThat(model.toldProperty().get()).contains("belongs to the real account");
        model.save("one", "Anna \"A\" at work");
        assertThat(model.stateProperty().get()).isEqualTo(RecordState.WRITTEN);
        assertThat(Files.readString(folder.resolve("one.yaml"))).isEqualTo("""
                alt:
                  en: "Anna \\"A\\" at work"
                steps:
                  - select: {in: users.title, row: Anna Beispiel}
                """);
        assertThat(Files.readAllBytes(folder.resolve("one.png"))).containsExactly(7);
        model.leave();
        assertThat(presenter.presented).isFalse();
    }

    @Test
    void aPictureWithARealNameIsRefused() throws IOException {
        shown = "Zelda Quimby";
        model.begin();
        var window = new Recorded();
        model.stop(window);
        model.chooseFolder(window);
        assertThat(model.toldProperty().get()).startsWith("No picture was taken");
        model.save("one", "");
        assertThat(model.stateProperty().get()).isEqualTo(RecordState.NAMING);
        try (var all = Files.list(folder)) {
            assertThat(all.map(f -> String.valueOf(f.getFileName())).toList()).isEqualTo(List.of("presentation.json"));
        }
    }

    @Test
    void whatIsTypedAndScrolledOnIsOneStep() {
        model.begin();
        model.add(new Step.Type(USERS, "a", 0));
        model.add(new Step.Type(USERS, "an", 0));
        model.add(new Step.Scroll(USERS, "3", 0));
        model.add(new Step.Scroll(USERS, "9", 0));
        model.add(new Step.Keys("Down", 0));
        model.add(new Step.Keys("Down", 0));
        assertThat(model.steps()).containsExactly(new Step.Type(USERS, "an", 0), new Step.Scroll(USERS, "9", 0),
                new Step.Keys("Down", 0), new Step.Keys("Down", 0));
    }
}
