package org.accessdesk.service.session;

import java.time.Clock;
import java.util.List;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.accessdesk.service.account.ConnectionOrigin;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.connect.TokenSafe;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.Workspaces;
import org.accessdesk.store.connections.MemoryConnections;

/** Workspaces for tests, kept in memory. */
public final class TestWorkspaces {
    /** As usual, but waits return at once. */
    public static final ApplySettings TIRELESS = ApplySettings.USUAL.withRest((_, _) -> {});

    /** The same without guards, for tests of what comes after them. */
    public static final ApplySettings UNGUARDED = TIRELESS.withGuard((_, _, _) -> List.of());

    private TestWorkspaces() {}

    public static Workspace open(MarketplaceApi api, TokenInfo token, Tasks tasks, Clock clock, boolean demo) {
        return open(api, token, MemoryWorkspaces.store(token), tasks, clock, TIRELESS, demo);
    }

    /** A workspace on that store. */
    public static Workspace open(MarketplaceApi api, TokenInfo token, WorkspaceStore store, Tasks tasks, Clock clock,
            ApplySettings applying, boolean demo) {
        try {
            return Workspace.open(context(api, token, store, tasks, clock, demo), applying);
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the services of a workspace work with, nothing of it on a disk. */
    public static WorkspaceContext context(MarketplaceApi api, TokenInfo token, Tasks tasks, Clock clock,
            boolean demo) {
        return context(api, token, MemoryWorkspaces.store(token), tasks, clock, demo);
    }

    private static WorkspaceContext context(MarketplaceApi api, TokenInfo token, WorkspaceStore store, Tasks tasks,
            Clock clock, boolean demo) {
        return new WorkspaceContext(api, "https://example.com", token, store, tasks, clock,
                demo ? ConnectionOrigin.DEMO : ConnectionOrigin.OWN);
    }

    /** The ways to workspaces without a disk, with tokens kept for the session. */
    public static WorkspaceOpener connections(Connector connector, Workspaces workspaces, Tasks tasks,
            Clock clock, Profiles profiles) {
        return new WorkspaceOpener(connector, workspaces, new MemoryWorkspaces(), tasks, clock, ApplySettings.USUAL,
                profiles, Policy.NONE);
    }

    /** Saved connections without a disk or a keychain. */
    public static Profiles profiles(Tasks tasks, Clock clock, SavedConnection... saved) {
        return new Profiles(new MemoryConnections(saved),
                new TokenSafe(
                        () -> new TokenSafe.TokenKeychain(new SessionKeychain(), Message.verbatim("There is none."))),
                tasks,
                clock);
    }

    /** Drafts of an empty workspace. */
    public static Drafts drafts() {
        var store = MemoryWorkspaces.store(new FakeMarketplace().token());
        return new Drafts(store.drafts(), List.of(), null, Tasks.direct(), Clock.systemUTC());
    }
}
