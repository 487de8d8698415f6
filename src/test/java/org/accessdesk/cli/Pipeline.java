package org.accessdesk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.app.AppFiles;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.store.workspace.SqliteWorkspaces;

/** Runs the commands without a window against an embedded marketplace, with a private workspace. */
final class Pipeline implements AutoCloseable {
    final Marketplace market;
    final Path folder;
    final Snapshot snapshot;
    final TokenInfo token;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Pipeline(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.market = Marketplace.start(MarketplaceOptions.defaults().withUsers(40));
        try (var session = CommandSession.open(new ConnectionRequest.Own(market.address().toString(),
                market.client().token(), MembershipEndpoint.AUTO), places(folder.resolve("reader")))) {
            this.snapshot = session.refresh((_, _) -> {});
            this.token = session.workspace().directory().token();
        }
    }

    private AppFiles places(Path data) {
        return AppFiles.in(data, folder.resolve("settings")).withPolicy(folder);
    }

    /** Runs a command on the workspace; returns its exit code. */
    int run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(options());
        return runWithoutOptions(all.toArray(String[]::new));
    }

    /** The options for the marketplace and the workspace. */
    List<String> options() {
        return List.of("--address", market.address().toString(), "--endpoint", "current", "--data",
                folder.resolve("data").toString(),
                "--settings", folder.resolve("settings").toString());
    }

    /** Runs a command without additional options. */
    int runWithoutOptions(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var main = new RootCommand(false, folder,
                name -> ConnectOptions.TOKEN.equals(name) ? market.client().token() : null,
                (data, _) -> places(data));
        return RootCommand.run(main, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }

    long puts() {
        return market.requests().all().stream().filter(r -> r.method().equals("PUT")).count();
    }

    /** The users who are in exactly one group. */
    List<AccountUser> users() {
        return snapshot.users().stream().filter(u -> u.groups().size() == 1).toList();
    }

    /** A group that {@code user} is not in. */
    UserGroup other(AccountUser user) {
        return snapshot.groups().stream().filter(g -> !g.isDefault() && !user.groups().contains(g.id()))
                .findFirst().orElseThrow();
    }

    /** A change that adds the user to another group. */
    MembershipChange join(AccountUser user) {
        return MembershipChange.on(user).with(other(user).id(), true);
    }

    /** A change that removes the user's only group, which a guard blocks. */
    MembershipChange removeOnlyGroup(AccountUser user) {
        return MembershipChange.on(user).with(user.groups().iterator().next(), false);
    }

    static ChangeSet set(MembershipChange... changes) {
        var set = ChangeSet.EMPTY;
        for (var change : changes) {
            set = set.with(change);
        }
        return set;
    }

    static Draft draft(String id, String name, ChangeSet changes) {
        return new Draft(new DraftId(id), name, "", Instant.EPOCH, changes, Map.of(), Set.of());
    }

    /** Writes a draft file. */
    String file(Draft draft) throws StoreException {
        var file = folder.resolve(draft.id().value() + ".accessdraft");
        DraftFile.write(file, draft, snapshot.account(), market.address().toString(), snapshot);
        return file.toString();
    }

    /** Opens the workspace; no command may have it open at the same time. */
    WorkspaceStore store() throws StoreException {
        return new SqliteWorkspaces(folder.resolve("data"), Retention.STANDARD).open(market.address().toString(),
                token);
    }

    /** The saved drafts of the workspace. */
    List<Draft> drafts() throws StoreException {
        try (var store = store()) {
            return store.drafts().all().stream().map(DraftStore.Stored::draft).toList();
        }
    }

    @Override
    public void close() {
        market.close();
    }
}
