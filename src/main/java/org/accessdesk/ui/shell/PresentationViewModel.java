package org.accessdesk.ui.shell;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.alias.RealData;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.service.present.Presentation;
import org.accessdesk.service.present.PresentedAccount;
import org.accessdesk.service.present.Shown;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.capture.window.AccountPresenter;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.kit.text.AppWords;
import org.jspecify.annotations.Nullable;

/**
 * Presents the open account: its screens give way to those of a copy with aliases, on the same page and with the same
 * selection. The account's own screens stay as they are behind it, and what runs there goes on.
 */
public final class PresentationViewModel implements AccountPresenter {
    private final Presentation presentation;
    private final ScreensMaker maker;
    private final ReadOnlyObjectWrapper<@Nullable WorkspaceScreens> screens;
    private final Consumer<ApiProblem> failed;
    private final ReadOnlyObjectWrapper<@Nullable PresentedAccount> current = new ReadOnlyObjectWrapper<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private AliasSeed seed = AliasSeed.random();
    private @Nullable WorkspaceScreens account;
    private boolean opening;
    private boolean closed;

    /** What waits until the account is presented. */
    private record Waiting(Runnable ready, Runnable impossible) {}

    /**
     * Nothing is presented.
     *
     * @param screens what the window shows; set by this
     * @param failed receives why an account cannot be presented
     */
    PresentationViewModel(Presentation presentation, ScreensMaker maker,
            ReadOnlyObjectWrapper<@Nullable WorkspaceScreens> screens, Consumer<ApiProblem> failed) {
        this.presentation = presentation;
        this.maker = maker;
        this.screens = screens;
        this.failed = failed;
    }

    /** What is presented; null while the account itself is shown. */
    public ReadOnlyObjectProperty<@Nullable PresentedAccount> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** The screens of the account itself, shown or not; null if none is open. */
    @Nullable
    WorkspaceScreens account() {
        return account == null ? screens.get() : account;
    }

    @Override
    public Optional<RealData> presented() {
        return Optional.ofNullable(current.get()).map(PresentedAccount::real);
    }

    @Override
    public void present(@Nullable AliasSeed wanted, Runnable ready, Runnable impossible) {
        if (wanted != null && !wanted.equals(seed)) {
            seed = wanted;
            endOnThePage();
        }
        if (current.get() != null) {
            ready.run();
            return;
        }
        wait(new Waiting(ready, impossible), false);
    }

    private void wait(Waiting one, boolean alone) {
        waiting.add(one);
        begin(alone);
        if (!opening && current.get() == null) {
            settle(Waiting::impossible);
        }
    }

    @Override
    public void presentAlone(@Nullable AliasSeed wanted, Runnable ready, Runnable impossible) {
        seed = wanted == null ? seed : wanted;
        endOnThePage();
        wait(new Waiting(ready, impossible), true);
    }

    @Override
    public Optional<PresentedSnapshot> copy(Instant at) {
        return Optional.ofNullable(current.get()).map(copy -> new PresentedSnapshot(copy.copy(),
                copy.workspace().value().directory().token(), at));
    }

    @Override
    public boolean isDemo() {
        var open = screens.get();
        return open != null && open.workspace().isDemo();
    }

    @Override
    public boolean isChanged() {
        var open = screens.get();
        return open != null && (open.shell().stripProperty().get().changes() > 0
                || !open.workspace().apply().state().value().last().isEmpty());
    }

    @Override
    public void showAccount() {
        endOnThePage();
    }

    /** Ends the presentation, and shows the account on the page that was presented. */
    private void endOnThePage() {
        var copy = screens.get();
        if (account != null && copy != null) {
            account.shell().screenProperty().set(copy.shell().screenProperty().get());
        }
        end();
    }

    private void settle(Function<Waiting, Runnable> callback) {
        var all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(one -> callback.apply(one).run());
    }

    /** Sets from which seed the aliases of the next presentation come: that of a manual. */
    public void setSeed(AliasSeed next) {
        seed = next;
    }

    /** Presents the account, or ends the presentation. */
    void toggle() {
        if (current.get() == null) {
            begin();
        } else {
            end();
        }
    }

    /** Presents the account once its lists are known; does nothing while that is prepared. */
    void begin() {
        begin(false);
    }

    /** @param alone whether without the drafts and the history of the account, on the first page */
    private void begin(boolean alone) {
        var open = screens.get();
        var snapshot = open == null ? null : open.workspace().directory().state().value().snapshot();
        if (open == null || snapshot == null || opening || current.get() != null) {
            return;
        }
        opening = true;
        Consumer<PresentedAccount> done = copy -> {
            opening = false;
            show(open, copy, alone);
        };
        Consumer<ApiProblem> not = problem -> {
            opening = false;
            failed.accept(problem);
            settle(Waiting::impossible);
        };
        if (alone) {
            presentation.openAlone(open.workspace(), snapshot, seed, AppWords::has, done, not);
        } else {
            presentation.open(open.workspace(), snapshot, seed, AppWords::has, done, not);
        }
    }

    private void show(WorkspaceScreens open, PresentedAccount copy, boolean alone) {
        if (closed || !open.equals(screens.get())) {
            copy.workspace().value().close();
            settle(Waiting::impossible);
            return;
        }
        var presented = maker.screens(copy.workspace());
        account = open;
        current.set(copy);
        screens.set(presented);
        if (!alone) {
            presented.shell().screenProperty().set(open.shell().screenProperty().get());
            select(open.users(), presented.users(), copy.aliases()::of);
            select(open.groups(), presented.groups(), copy.aliases()::of);
        }
        settle(Waiting::ready);
    }

    private static <I> void select(EntityListViewModel<I, ?> real, EntityListViewModel<I, ?> presented,
            UnaryOperator<I> alias) {
        Collection<I> chosen = real.chosen().stream().map(alias).toList();
        if (chosen.size() == 1) {
            presented.reveal(chosen.iterator().next());
        } else if (!chosen.isEmpty()) {
            presented.selectIds(chosen);
        }
    }

    /** Shows the account itself again, and discards the copy. */
    void end() {
        var copy = screens.get();
        if (account != null && copy != null) {
            var back = account;
            account = null;
            current.set(null);
            screens.set(back);
            copy.close();
        }
    }

    /** Ends it for good: a copy that is still being made is discarded once it is there. */
    void close() {
        closed = true;
        end();
    }

    /** The screens that exist: those of the account, and those of its copy. */
    List<WorkspaceScreens> all() {
        var shown = screens.get();
        return shown == null ? List.of() : account == null ? List.of(shown) : List.of(shown, account);
    }

    /** What screens show of the account of a file. */
    Shown<Workspace> of(PresentedSnapshot file, Clock clock) {
        return presentation.open(file, clock);
    }

    /** What screens may show of {@code workspace} while it is not presented. */
    static Shown<Workspace> asItIs(Workspace workspace) {
        return Presentation.asItIs(workspace);
    }
}
