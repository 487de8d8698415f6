package org.accessdesk.service;

import java.time.Clock;
import java.util.List;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.TokenInfo;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.service.apply.ApplySettings;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;

/** Workspaces for tests, kept in memory. */
public final class Desks {
    /** As usual, but waits take no time. */
    public static final ApplySettings TIRELESS = ApplySettings.USUAL.withRest((_, _) -> {});

    /** The same without guards, for tests of what comes after them. */
    public static final ApplySettings UNGUARDED = TIRELESS.withGuard((_, _, _) -> List.of());

    private Desks() {}

    public static Workspace open(MarketplaceApi api, TokenInfo token, Tasks tasks, Clock clock, boolean demo) {
        return open(place(api, token, tasks, clock, demo));
    }

    public static Workspace open(Workspace.Place place) {
        try {
            return Workspace.open(place);
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Workspace.Place place(MarketplaceApi api, TokenInfo token, Tasks tasks, Clock clock, boolean demo) {
        return place(api, token, MemoryWorkspaces.store(token), tasks, clock, TIRELESS, demo);
    }

    /** A place on that store. */
    public static Workspace.Place place(MarketplaceApi api, TokenInfo token, WorkspaceStore store, Tasks tasks,
            Clock clock, ApplySettings applying, boolean demo) {
        return new Workspace.Place(api, "https://example.com", token, store, tasks, clock, demo, applying);
    }

    /** Drafts of an empty workspace. */
    public static Drafts drafts() {
        var store = MemoryWorkspaces.store(new FakeMarketplace().token());
        return new Drafts(store.drafts(), List.of(), null, Tasks.direct(), Clock.systemUTC());
    }
}
