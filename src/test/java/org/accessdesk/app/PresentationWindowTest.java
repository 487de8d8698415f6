package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.input.KeyCode;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.picture.ManualStart;
import org.accessdesk.ui.capture.picture.NodeText;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.shell.Screen;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.accessdesk.ui.shell.notice.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account that is presented: the same screens with nobody's real name. */
class PresentationWindowTest {
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private Snapshot known() {
        return Fx.call(
                () -> Objects.requireNonNull(window.screens().workspace().directory().state().value().snapshot()));
    }

    private WorkspaceScreens present() {
        var before = window.screens();
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        window.await("the copy", () -> !window.screens().equals(before));
        return window.screens();
    }

    private List<String> texts() {
        return Fx.call(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return NodeText.in(window.scene.getRoot()).stream().map(NodeText::text).distinct().toList();
        });
    }

    /** The names, addresses and ids of {@code snapshot} as a person would look for them. */
    private static List<String> data(Snapshot snapshot) {
        var all = new ArrayList<String>();
        snapshot.users().forEach(u -> all.addAll(List.of(u.name(), u.email(), u.id().value())));
        snapshot.groups().forEach(g -> all.add(g.id().value()));
        snapshot.groups().stream().filter(g -> g.name().contains(" ")).forEach(g -> all.add(g.name()));
        all.add(snapshot.account().name());
        all.add(snapshot.account().id().value());
        return all;
    }

    @Test
    void noScreenShowsOrTellsARealDatum() {
        window.draft();
        var data = data(known());
        assertThat(texts()).anyMatch(text -> data.stream().anyMatch(text::contains));
        present();
        var leaks = new ArrayList<String>();
        for (var screen : Screen.values()) {
            Fx.run(() -> window.screens().shell().screenProperty().set(screen));
            var texts = texts();
            assertThat(texts).hasSizeGreaterThan(10);
            texts.forEach(text -> data.stream().filter(text::contains).forEach(d -> leaks.add(screen + ": " + text)));
            var real = Objects
                    .requireNonNull(Fx.call(() -> window.context.app().presentation().currentProperty().get()))
                    .real();
            texts.forEach(text -> real.in(text).ifPresent(d -> leaks.add(screen + " has " + d + ": " + text)));
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void aPictureOfTheAccountItselfIsRefusedAndNamesTheControl() {
        var account = window.screens();
        present();
        var check = new PictureCheck(Objects
                .requireNonNull(Fx.call(() -> window.context.app().presentation().currentProperty().get())).real());
        assertThat(Fx.call(() -> check.firstIn(List.of(window.scene.getRoot())))).isEmpty();
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        window.await("the account", () -> window.screens().equals(account));
        assertThat(Fx.call(() -> check.firstIn(List.of(window.scene.getRoot())))).hasValueSatisfying(leak -> {
            assertThat(leak.datum()).isNotBlank();
            assertThat(leak.place()).isNotBlank().doesNotContain(leak.datum());
        });
        var name = account.users().rows().getFirst().name();
        assertThat(check.firstIn(name + ".png", "the file's name")).isPresent();
    }

    /** A draft file has names of people in it. */
    @Test
    void aDraftFileOfTheAccountShowsNothingRealInItsPresentation(@TempDir Path folder) {
        window.draft();
        var file = folder.resolve("hand-over.accessdraft");
        var account = window.screens();
        var drafts = Fx.call(() -> account.workspace().drafts().all().size());
        var written = new AtomicBoolean();
        Fx.run(() -> account.workspace().files().export(account.workspace().drafts().draft(), file,
                problem -> written.set(problem.isEmpty())));
        window.await("the file", written::get);
        var presented = present();
        Fx.run(() -> presented.shell().drafts().read(file));
        window.await("the answer", () -> !presented.shell().noticesProperty().get().isEmpty()
                && presented.shell().noticesProperty().get().getFirst().severity() == Notice.ShellSeverity.DANGER);
        assertThat(Fx.call(() -> presented.shell().drafts().foreignProperty().get())).isNull();
        var check = new PictureCheck(Objects
                .requireNonNull(Fx.call(() -> window.context.app().presentation().currentProperty().get())).real());
        assertThat(Fx.call(() -> check.firstIn(List.of(window.scene.getRoot())))).isEmpty();
        Fx.run(() -> window.context.app().openDraft(file));
        window.await("the draft in the account", () -> account.workspace().drafts().all().size() == drafts + 1);
    }

    @Test
    void thePageAndTheSelectionStayAndTheAccountComesBackAsItWas() {
        var user = known().users().stream().skip(3).findFirst().orElseThrow().id();
        Fx.run(() -> window.screens().users().selectIds(List.of(user)));
        var account = window.screens();
        var presented = present();
        var alias = Fx.call(() -> Objects.requireNonNull(window.context.app().presentation().currentProperty().get())
                .aliases().of(user));
        window.await("the selected alias", () -> presented.users().chosen().equals(List.of(alias)));
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        window.await("the account", () -> window.screens().equals(account));
        assertThat(Fx.call(() -> account.users().chosen())).containsExactly(user);
    }

    @Test
    void whatIsAppliedToTheCopyChangesNeitherTheAccountNorItsDrafts() {
        window.draft();
        var drafted = Fx.call(() -> window.screens().workspace().drafts().changes());
        var before = known();
        var account = window.screens();
        var presented = present();
        assertThat(Fx.call(() -> presented.workspace().drafts().changes().size())).isEqualTo(drafted.size());
        Fx.run(() -> presented.shell().save());
        window.await("the end of the apply", () -> presented.workspace().apply().state().value().running() == null
                && presented.workspace().drafts().changes().isEmpty());
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        window.await("the account", () -> window.screens().equals(account));
        assertThat(Fx.call(() -> account.workspace().drafts().changes())).isEqualTo(drafted);
        Fx.run(() -> account.shell().refresh());
        window.await("the lists", () -> !account.shell().headerProperty().get().loading());
        assertThat(known().users().stream().map(u -> u.groups()).toList())
                .isEqualTo(before.users().stream().map(u -> u.groups()).toList());
    }

    @Test
    void aCopyThatIsStillBeingMadeWhenTheAppClosesIsDiscarded() {
        var app = window.context.app();
        var impossible = new AtomicBoolean();
        Fx.run(() -> {
            app.presentation().present(null, () -> {}, () -> impossible.set(true));
            app.close();
        });
        window.await("the end", impossible::get);
        assertThat(Fx.call(() -> app.presentation().presented())).isEmpty();
    }

    @Test
    void thePresentedAccountIsSavedAsAFileForAManual(@TempDir Path folder) throws Exception {
        var real = Fx.call(() -> window.screens().users().rows().stream().map(r -> r.name()).toList());
        var command = Fx.call(() -> window.screens().commands().all().stream()
                .filter(c -> c.text().equals("Save the account with invented names for a manual…")).findFirst()
                .orElseThrow());
        assertThat(Fx.call(() -> command.possible().getAsBoolean())).isFalse();
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        window.await("the presentation", () -> window.context.app().presentation().presented().isPresent());
        var file = folder.resolve("account.snapshot.json");
        Fx.run(() -> window.screens().shell().saveAccount(file));
        window.await("the file", () -> Files.exists(file));
        assertThat(ManualStart.account(file).snapshot().users()).hasSize(40).extracting(AccountUser::name)
                .doesNotContainAnyElementsOf(real);
    }
}
