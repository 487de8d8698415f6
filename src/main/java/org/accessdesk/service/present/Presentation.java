package org.accessdesk.service.present;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.MarketplaceAddress;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.alias.AliasedAccount;
import org.accessdesk.model.alias.Aliases;
import org.accessdesk.model.alias.RealData;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.journal.SnapshotCause;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.ConnectionOrigin;
import org.accessdesk.service.account.ReconnectingMarketplace;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.jspecify.annotations.Nullable;

/**
 * Decides what screens show of an account. To present it, copies it with aliases to a workspace of its own, with a
 * marketplace on this computer: whatever is done there, neither the account nor its drafts change.
 */
public final class Presentation {
    private final RehearsalMarketplace stage;
    private final Tasks tasks;
    private final Duration shift;

    /**
     * Copies of accounts.
     *
     * @param stage makes the marketplaces of the copies
     */
    public Presentation(RehearsalMarketplace stage, Tasks tasks) {
        this(stage, tasks, Duration.ZERO);
    }

    /** The same with all times moved by {@code shift}. */
    public Presentation(RehearsalMarketplace stage, Tasks tasks, Duration shift) {
        this.stage = stage;
        this.tasks = tasks;
        this.shift = shift;
    }

    /** {@code account} as it is. */
    public static Shown<Workspace> asItIs(Workspace account) {
        return new Shown<>(account, false);
    }

    /**
     * Copies {@code account} in the background; one of the two callbacks is called. Use on the user interface's thread.
     *
     * @param seed of the aliases
     * @param ordinary whether a folded word is one of the app's own, and so no datum
     * @param snapshot the account as it is known
     */
    public void open(Workspace account, Snapshot snapshot, AliasSeed seed, Predicate<String> ordinary,
            Consumer<PresentedAccount> done, Consumer<ApiProblem> failed) {
        var drafts = account.drafts().all();
        var open = account.drafts().draft().id();
        var applying = account.apply().state().value().running() != null;
        start(account, snapshot, seed, ordinary, new CopiedWork(drafts, open, applying), done, failed);
    }

    /** The same without drafts, history and arranged columns, as a file of the copy opens it. */
    public void openAlone(Workspace account, Snapshot snapshot, AliasSeed seed, Predicate<String> ordinary,
            Consumer<PresentedAccount> done, Consumer<ApiProblem> failed) {
        start(account, snapshot, seed, ordinary, null, done, failed);
    }

    /** The account of a file, as {@link #openAlone} showed it. Blocks. */
    public Shown<Workspace> open(PresentedSnapshot file, Clock clock) {
        var token = file.token();
        try {
            return new Shown<>(Workspace.open(new WorkspaceContext(marketplace(token, file.snapshot()),
                    MarketplaceAddress.PRODUCTION.toString(), token, alone(token, file.snapshot()), tasks, clock,
                    ConnectionOrigin.presented(null)), ApplySettings.USUAL), true);
        } catch (StoreException e) {
            // Nothing of it is on a disk.
            throw new IllegalStateException(e);
        }
    }

    /** A workspace in memory that knows {@code copy} and nothing else. */
    private static WorkspaceStore alone(TokenInfo token, Snapshot copy) throws StoreException {
        var store = MemoryWorkspaces.store(token);
        store.snapshots().add(copy, new SnapshotCause.FirstRead(), copy.takenAt());
        return store;
    }

    /** What is copied besides the lists. */
    private record CopiedWork(List<DraftStore.Stored> drafts, DraftId open, boolean applying) {}

    private void start(Workspace account, Snapshot snapshot, AliasSeed seed, Predicate<String> ordinary,
            @Nullable CopiedWork work, Consumer<PresentedAccount> done, Consumer<ApiProblem> failed) {
        tasks.start(_ -> {
            var real = real(account, snapshot, ordinary);
            var aliases = new AliasedAccount(new Aliases(seed, real), shift);
            var copy = aliases.of(snapshot);
            var workspace = opened(account, aliases, copy, work);
            return new PresentedAccount(new Shown<>(workspace, true), aliases, copy, real);
        }, Tasks.<PresentedAccount>handler(done, failed));
    }

    private static RealData real(Workspace account, Snapshot snapshot, Predicate<String> ordinary) {
        var token = account.directory().token();
        var real = new RealData.Builder(ordinary).add(snapshot).text(token.name()).text(token.id().value());
        real.text(System.getProperty("user.name", ""));
        account.connection().ifPresent(connection -> real.text(connection.name()));
        return real.build();
    }

    private Workspace opened(Workspace account, AliasedAccount aliases, Snapshot copy,
            @Nullable CopiedWork work)
            throws ApiException {
        try {
            return account.copy(context -> {
                var token = aliases.of(context.token());
                var store = work == null ? alone(token, copy)
                        : CopiedStore.of(context.store(), token, aliases,
                                new CopiedStore.CopyContent(copy, work.drafts, work.open, work.applying));
                return new WorkspaceContext(marketplace(token, copy), MarketplaceAddress.PRODUCTION.toString(), token,
                        store, context.tasks(), context.clock(), ConnectionOrigin
                                .presented(work == null ? null : connection(context.origin().connection(), aliases)));
            });
        } catch (StoreException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, e.problem()), e);
        }
    }

    /** The marketplace of the copy starts when it is first asked: most presentations only show. */
    private MarketplaceApi marketplace(TokenInfo token, Snapshot copy) {
        return new ReconnectingMarketplace(token.account(), () -> {
            try {
                return new StagedMarketplace(stage.open(copy, token, Duration.ZERO));
            } catch (IOException e) {
                throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.UNREACHABLE, MessageCode.DEMO_NOT_STARTED,
                        " (" + e.getMessage() + ")"), e);
            }
        }, () -> true);
    }

    private static @Nullable SavedConnection connection(@Nullable SavedConnection real, AliasedAccount aliases) {
        return real == null ? null
                : new SavedConnection("presented", aliases.aliases().name(real.name()),
                        MarketplaceAddress.PRODUCTION.toString(), real.endpoint(), false, real.color(),
                        SavedConnection.Learnt.NOTHING);
    }
}
