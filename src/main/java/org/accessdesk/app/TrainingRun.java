package org.accessdesk.app;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.Screen;
import org.accessdesk.ui.shell.WorkspaceScreens;

/**
 * The training run for a package's AOT cache: a normal start, each screen, and the first clicks on the list of users, with a
 * saved account. What is trained besides, such as the guided tour, makes the cache larger and each start slower.
 */
final class TrainingRun {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_NANOS = 20_000_000;
    private static final long STEP_NANOS = 300_000_000;
    private static final String TYPED = "an";
    private final AppViewModel app;

    TrainingRun(AppViewModel app) {
        this.app = app;
    }

    /** @throws AppFailure if a screen does not appear */
    void run() throws InterruptedException {
        await(() -> app.screensProperty().get() != null);
        for (var screen : Arrays.asList(Screen.values())) {
            step(() -> screens().shell().screenProperty().set(screen));
        }
        step(() -> screens().shell().screenProperty().set(Screen.USERS));
        var users = screens().users();
        step(() -> users.filterText(TYPED));
        step(() -> users.choose(Set.of(FacetKind.GROUP), List.of(new Facet.InGroup(lastGroup()))));
        step(users::clearFilter);
        tick(1);
        tick(Integer.MAX_VALUE);
    }

    /** Selects the first users, ticks a group for them and undoes it. */
    private void tick(int most) {
        var users = screens().users();
        step(() -> users.selectIds(snapshot().users().stream().limit(most).map(AccountUser::id).toList()));
        step(() -> users.editor().toggle(lastGroup()));
        step(() -> screens().shell().undo());
        step(users::clearSelection);
    }

    private static void step(Runnable action) {
        Platform.runLater(action);
        LockSupport.parkNanos(STEP_NANOS);
    }

    private WorkspaceScreens screens() {
        return Objects.requireNonNull(app.screensProperty().get());
    }

    private GroupId lastGroup() {
        return List.copyOf(snapshot().groups()).getLast().id();
    }

    private Snapshot snapshot() {
        return Objects.requireNonNull(screens().workspace().directory().state().value().snapshot());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isShown(condition)) {
            if (System.nanoTime() > end) {
                throw new AppFailure("The start could not be trained: a window waits in vain.");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static boolean isShown(BooleanSupplier condition) {
        var shown = new CompletableFuture<Boolean>();
        Platform.runLater(() -> shown.complete(condition.getAsBoolean()));
        return shown.join();
    }
}
