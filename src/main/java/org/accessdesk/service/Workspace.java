package org.accessdesk.service;

import java.time.Clock;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.TokenInfo;

/** One connected account with what is known of it and what is drafted for it. */
public final class Workspace implements AutoCloseable {
    private final MarketplaceApi api;
    private final Directory directory;
    private final Drafts drafts;
    private final Saving saving;
    private final boolean demo;

    /**
     * A workspace on a connection that has told its account.
     *
     * @param demo whether it is the embedded marketplace, which the screen admits
     */
    public Workspace(MarketplaceApi api, TokenInfo token, Tasks tasks, Clock clock, boolean demo) {
        this.api = api;
        this.demo = demo;
        this.directory = new Directory(api, token, tasks, clock);
        this.drafts = new Drafts();
        this.saving = new Saving(api, directory, drafts, tasks);
    }

    public Directory directory() {
        return directory;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Saving saving() {
        return saving;
    }

    public boolean isDemo() {
        return demo;
    }

    /** Ends its calls and its connection. */
    @Override
    public void close() {
        directory.cancel();
        saving.cancel();
        api.close();
    }
}
