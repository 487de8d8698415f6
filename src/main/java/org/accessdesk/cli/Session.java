package org.accessdesk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.accessdesk.Main;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.app.AppContext;
import org.accessdesk.app.DemoMarket;
import org.accessdesk.app.Places;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.settings.PolicyInForce;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.Writing;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.session.Connections;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.Workspaces;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.store.file.Imported;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.settings.SettingsTexts;
import org.jspecify.annotations.Nullable;

/** A workspace that a command without a window works on. */
final class Session implements AutoCloseable {
    private final Console console;
    private final AppContext context;
    private final Workspace workspace;

    private Session(Console console, AppContext context, Workspace workspace) {
        this.console = console;
        this.context = context;
        this.workspace = workspace;
    }

    /**
     * Connects; blocks.
     *
     * @throws Main.Failure if that is not possible, with a sentence for the person
     */
    static Session open(Connections.Wish wish, Places places) {
        return open(wish, places, SqliteWorkspaces::new);
    }

    /** As {@link #open(Connections.Wish, Places)}, with other workspaces. */
    static Session open(Connections.Wish wish, Places places, BiFunction<Path, Retention, Workspaces> workspaces) {
        return open(_ -> wish, places, workspaces);
    }

    /** As {@link #open(Connections.Wish, Places)}, by the saved connection of that name. */
    static Session open(String name, Places places, BiFunction<Path, Retention, Workspaces> workspaces) {
        return open(connections -> saved(name, connections.profiles()), places, workspaces);
    }

    private static Session open(Function<Connections, Connections.Wish> wish, Places places,
            BiFunction<Path, Retention, Workspaces> workspaces) {
        var console = new Console();
        var context = new AppContext(console, new DemoMarket(), places, workspaces, Clock.systemUTC());
        try {
            var connections = context.connections();
            return new Session(console, context, connections.open(wish.apply(connections), Call.plain()));
        } catch (ApiException e) {
            context.close();
            throw new Main.Failure(Sentences.of(e.problem()) + policyFault(context), e);
        } catch (RuntimeException | Error e) {
            context.close();
            throw e;
        }
    }

    /** What is wrong with the policy, a sentence after another one; empty if nothing. */
    private static String policyFault(AppContext context) {
        var policy = context.computer().policy();
        return policy.origin() == PolicyInForce.Origin.BROKEN ? " " + SettingsTexts.of(policy) : "";
    }

    private static Connections.Wish saved(String name, Profiles profiles) {
        var all = new ArrayList<String>();
        return new Connections.Wish.Saved(
                profiles.named(name, found -> found.forEach(c -> all.add("“" + c.name() + "”")))
                        .orElseThrow(() -> new Main.Failure("There is no saved connection “" + name + "”. "
                                + (all.isEmpty() ? "None is saved." : "Saved are " + String.join(", ", all) + "."))));
    }

    /** Refuses a workspace that nothing may be written to. */
    void requireWritable() {
        var writing = workspace.apply().writing();
        if (writing != Writing.ALLOWED) {
            throw new Main.Failure(Sentences.of(writing) + policyFault(context) + " Nothing was sent.");
        }
    }

    Workspace workspace() {
        return workspace;
    }

    Console console() {
        return console;
    }

    /** Reads all lists anew; {@code progress} is told how far they are. */
    Snapshot refresh(BiConsumer<Integer, Integer> progress) throws InterruptedException {
        var directory = workspace.directory();
        directory.refresh();
        try (var _ = directory.state().observe(c -> tell(c.loading(), progress))) {
            console.runUntil(() -> directory.state().value().loading() == null);
        }
        var content = directory.state().value();
        if (content.problem() != null || content.snapshot() == null) {
            throw new Main.Failure(content.problem() == null ? "The lists could not be read."
                    : Sentences.of(content.problem()));
        }
        return content.snapshot();
    }

    private static void tell(Directory.@Nullable Loading loading, BiConsumer<Integer, Integer> progress) {
        if (loading != null && loading.part() == Directory.Loading.Part.USERS && loading.total() > 0) {
            progress.accept(loading.done(), loading.total());
        }
    }

    /** Waits until the disk has all that was drafted and applied, or cannot be brought to take it. */
    void untilStill() throws InterruptedException {
        var still = new AtomicBoolean();
        workspace.whenStill(() -> still.set(true));
        console.runUntil(still::get);
    }

    /**
     * Reads a draft file and makes sure that it is of this account.
     *
     * @throws Main.Failure if that is not possible; its sentence names the file as it was typed
     */
    Imported read(Path file) {
        var imported = read0(file);
        var account = workspace.directory().token().account();
        if (!imported.account().id().equals(account.id())) {
            throw new Main.Failure(file + ": The draft is of the account " + imported.account().name() + " ("
                    + imported.account().id() + "), and the token is of " + account.name() + " (" + account.id()
                    + "). Nothing was sent.");
        }
        return imported;
    }

    private static Imported read0(Path file) {
        try {
            return DraftFile.read(file);
        } catch (StoreException e) {
            throw new Main.Failure(about(file, e.sentence()), e);
        }
    }

    /** What cannot be read at all names its file already. */
    private static String about(Path file, String sentence) {
        return sentence.contains(file.toString()) ? sentence : file + ": " + sentence;
    }

    @Override
    public void close() {
        workspace.close();
        context.close();
    }
}
