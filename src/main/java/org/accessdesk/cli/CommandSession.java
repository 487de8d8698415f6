package org.accessdesk.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.app.AppContext;
import org.accessdesk.app.AppFailure;
import org.accessdesk.app.AppFiles;
import org.accessdesk.app.DemoMarket;
import org.accessdesk.model.settings.PolicyInForce;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.Loading;
import org.accessdesk.service.account.WriteAccess;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.service.session.WorkspaceOpener;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.Workspaces;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.store.file.Imported;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.settings.SettingsTexts;

/** A workspace for a command without a window. */
final class CommandSession implements AutoCloseable {
    private final QueueExecutor executor;
    private final AppContext context;
    private final Workspace workspace;

    private CommandSession(QueueExecutor executor, AppContext context, Workspace workspace) {
        this.executor = executor;
        this.context = context;
        this.workspace = workspace;
    }

    /**
     * Connects; blocks.
     *
     * @throws AppFailure if that is not possible, with a sentence for the user
     */
    static CommandSession open(ConnectionRequest request, AppFiles files) {
        return open(request, files, SqliteWorkspaces::new);
    }

    /** As {@link #open(ConnectionRequest, AppFiles)}, with a factory of workspaces. */
    static CommandSession open(ConnectionRequest request, AppFiles files,
            BiFunction<Path, Retention, Workspaces> workspaces) {
        return open(_ -> request, files, workspaces);
    }

    /** As {@link #open(ConnectionRequest, AppFiles)}, with the saved connection of that name. */
    static CommandSession open(String name, AppFiles files, BiFunction<Path, Retention, Workspaces> workspaces) {
        return open(opener -> saved(name, opener.profiles()), files, workspaces);
    }

    private static CommandSession open(Function<WorkspaceOpener, ConnectionRequest> request,
            AppFiles files,
            BiFunction<Path, Retention, Workspaces> workspaces) {
        var executor = new QueueExecutor();
        var context = new AppContext(executor, new DemoMarket(), files, workspaces, Clock.systemUTC());
        try {
            var opener = context.opener();
            return new CommandSession(executor, context, opener.open(request.apply(opener), Call.plain()));
        } catch (ApiException e) {
            context.close();
            throw new AppFailure(Sentences.of(e.problem()) + policyProblem(context), e);
        } catch (RuntimeException | Error e) {
            context.close();
            throw e;
        }
    }

    /** A sentence about what is wrong with the policy, to append to another one; empty if nothing. */
    private static String policyProblem(AppContext context) {
        var policy = context.computer().policy();
        return policy.origin() == PolicyInForce.PolicySource.BROKEN ? " " + SettingsTexts.of(policy) : "";
    }

    private static ConnectionRequest saved(String name, Profiles profiles) {
        var all = new ArrayList<String>();
        return new ConnectionRequest.SavedRequest(
                profiles.named(name, found -> found.forEach(c -> all.add("“" + c.name() + "”")))
                        .orElseThrow(() -> new AppFailure("There is no saved connection “" + name + "”. "
                                + (all.isEmpty() ? "None is saved." : "Saved are " + String.join(", ", all) + "."))));
    }

    /** Throws if writing is not possible in the workspace. */
    void requireWritable() {
        var writing = workspace.apply().writing();
        if (writing != WriteAccess.ALLOWED) {
            throw new AppFailure(Sentences.of(writing) + policyProblem(context) + " Nothing was sent.");
        }
    }

    Workspace workspace() {
        return workspace;
    }

    QueueExecutor executor() {
        return executor;
    }

    /** Reads all lists again; {@code progress} receives the numbers of read and expected objects. */
    Snapshot refresh(BiConsumer<Integer, Integer> progress) throws InterruptedException {
        var directory = workspace.directory();
        directory.refresh();
        try (var _ = directory.progress().observe(loading -> loading.ifPresent(l -> tell(l, progress)))) {
            executor.runUntil(() -> !directory.state().value().loading());
        }
        var content = directory.state().value();
        if (content.problem() != null || content.snapshot() == null) {
            throw new AppFailure(content.problem() == null ? "The lists could not be read."
                    : Sentences.of(content.problem()));
        }
        return content.snapshot();
    }

    private static void tell(Loading loading, BiConsumer<Integer, Integer> progress) {
        if (loading.part() == Loading.Part.USERS && loading.total() > 0) {
            progress.accept(loading.done(), loading.total());
        }
    }

    /** Waits until everything is saved or cannot be saved. */
    void awaitSaved() throws InterruptedException {
        var saved = new AtomicBoolean();
        workspace.whenIdle(() -> saved.set(true));
        executor.runUntil(saved::get);
    }

    /**
     * Reads a draft file and checks that it is of this account.
     *
     * @throws AppFailure if that is not possible; its sentence names the file as typed
     */
    Imported read(Path file) {
        var imported = read0(file);
        var account = workspace.directory().token().account();
        if (!imported.account().id().equals(account.id())) {
            throw new AppFailure(file + ": The draft is of the account " + imported.account().name() + " ("
                    + imported.account().id() + "), and the token is of " + account.name() + " (" + account.id()
                    + "). Nothing was sent.");
        }
        return imported;
    }

    private static Imported read0(Path file) {
        try {
            return DraftFile.read(file);
        } catch (StoreException e) {
            throw new AppFailure(withFile(file, Messages.of(e.problem())), e);
        }
    }

    /** Prefixes the file, unless the sentence names it already. */
    private static String withFile(Path file, String sentence) {
        return sentence.contains(file.toString()) ? sentence : file + ": " + sentence;
    }

    @Override
    public void close() {
        workspace.close();
        context.close();
    }
}
