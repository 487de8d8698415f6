package org.accessdesk.contract;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.RetryPolicy;
import org.accessdesk.api.Timeouts;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.rule.LimitGuard;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.ConnectionOrigin;
import org.accessdesk.service.account.DirectoryState;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.apply.run.ApplyStatus;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.Retention;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.accessdesk.ui.kit.text.English;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The app without a window, as a process that can be killed: reads the lists, then resumes an interrupted run, or
 * applies the draft, or at the first start of a round drafts 60 changes and a new group and applies them.
 */
final class ApplyProcess {
    private static final String TEAM = "Team ";
    static final int USERS = 54;
    static final int GROUPS = 6;
    /** Tasks after the end are discarded. */
    private final ExecutorService foreground = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final String round;
    private boolean begun;
    private @Nullable WorkspaceStore store;
    private boolean started;
    private volatile String trouble = "";

    private ApplyProcess(String round) {
        this.round = round;
    }

    /** Arguments: the address, the token, the folder of workspaces, and the round; {@code again} after a kill. */
    public static void main(String[] arguments) throws Exception {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.out.println(run(arguments));
        Runtime.getRuntime().halt(0);
    }

    /** The same within this process; returns the failures, in words. */
    static String run(String... arguments) throws Exception {
        var process = new ApplyProcess(arguments[3]);
        process.begun = arguments.length > 4;
        process.run(URI.create(arguments[0]), arguments[1], Path.of(arguments[2]));
        process.foreground.shutdown();
        return process.trouble;
    }

    private void run(URI address, String token, Path folder) throws Exception {
        var api = HttpMarketplace.open(new ConnectionSettings(address, ApiToken.parse(token),
                MembershipEndpoint.CURRENT, Timeouts.DEFAULT,
                new RetryPolicy(3, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(1))));
        var workspace = open(api, address, folder);
        foreground.execute(() -> {
            workspace.directory().state().observe(known -> loaded(known, workspace));
            workspace.directory().refresh();
        });
        if (!ended.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("It did not end.");
        }
        awaitClosed();
        foreground.submit(workspace::close).get();
    }

    /** Waits for the last write to the journal, which happens in the background after the draft is saved. */
    private void awaitClosed() throws Exception {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (Objects.requireNonNull(store).journal().runs().stream().anyMatch(r -> r.finished() == null)) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The run was not closed. " + trouble);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private Workspace open(HttpMarketplace api, URI address, Path folder) throws Exception {
        try {
            var token = api.self(Call.plain());
            var opened = new SqliteWorkspaces(folder, Retention.STANDARD).open("https://example.com", token);
            store = opened;
            return Workspace.open(
                    new WorkspaceContext(api, address.toString(), token, opened, Tasks.background(foreground::execute),
                            Clock.systemUTC(), ConnectionOrigin.OWN),
                    ApplySettings.USUAL.withGuard((_, _, _) -> List.of()));
        } catch (ApiException e) {
            throw new IllegalStateException(e.problem().toString(), e);
        }
    }

    private void loaded(DirectoryState known, Workspace workspace) {
        if (known.loading() || known.snapshot() == null) {
            return;
        }
        if (known.problem() != null) {
            throw new IllegalStateException(known.problem().toString());
        }
        if (!started) {
            started = true;
            start(workspace, Objects.requireNonNull(known.snapshot()));
        }
    }

    private void start(Workspace workspace, Snapshot snapshot) {
        var apply = workspace.apply();
        if (apply.state().value().unfinished() != null) {
            apply.resume();
        } else {
            if (!begun) {
                workspace.drafts().edit(_ -> changes(snapshot, round));
            }
            apply.apply();
        }
        apply.state().observe(s -> over(s, workspace));
    }

    private void over(ApplyStatus status, Workspace workspace) {
        if (status.running() == null) {
            trouble = English.of(status.problem())
                    + status.last().stream().filter(i -> !i.outcome().isSettled()).toList();
            workspace.drafts().whenKept(ended::countDown);
        }
    }

    /** Sets other buyers where the group's modules allow it: all, or the first two. */
    private static GroupChange limited(GroupChange change, Snapshot snapshot) {
        var two = snapshot.buyers().stream().map(Buyer::id).sorted().limit(2).collect(Collectors.toSet());
        return LimitGuard.ofModules(change.base().modules(), snapshot).isPresent() ? change
                : change.with(LimitField.BUYERS, change.base().buyers().isChosen() ? Limit.all() : Limit.of(two));
    }

    /** The group that a round creates. */
    static String newGroup(String round) {
        return TEAM + round;
    }

    /** The group that the round before created, which this one deletes; none in the first one. */
    static List<UserGroup> previous(Snapshot snapshot, String round) {
        var name = newGroup(Integer.toString(Integer.parseInt(round) - 1));
        return snapshot.groups().stream().filter(g -> g.name().equals(name)).toList();
    }

    /** The users that no round has invited. */
    private static Stream<AccountUser> seeded(Snapshot snapshot) {
        return snapshot.users().stream().filter(u -> !u.email().startsWith("round"))
                .sorted(Comparator.comparing(u -> u.id().value()));
    }

    /** The address of the person that a round invites. */
    static String invited(String round) {
        return "round" + round + "@example.com";
    }

    /** Invites a person into the new group of the round. */
    private static UserInvitation invitation(String round, GroupId created, GroupId other) {
        return new UserInvitation(UserId.local(Integer.parseInt(round)), invited(round), "Round", round,
                Set.of(created, other));
    }

    /** Sends the first open invitation again. */
    private static InvitationRenewal renewal(Snapshot snapshot) {
        return seeded(snapshot).filter(u -> u.status().is(UserStatus.INVITED)).findFirst().map(InvitationRenewal::on)
                .orElseThrow();
    }

    /**
     * Removes the person that the round before invited, and in the first one the last of the users who are not changed;
     * not an administrator, who may be the token's own person.
     */
    private static UserRemoval removal(Snapshot snapshot, String round) {
        var before = snapshot.userBy(invited(Integer.toString(Integer.parseInt(round) - 1)));
        if (before.isPresent()) {
            return UserRemoval.on(before.get());
        }
        var administrators = snapshot.defaultGroup().orElseThrow().id();
        return seeded(snapshot).skip(USERS)
                .filter(u -> !u.groups().contains(administrators)).reduce((_, last) -> last).map(UserRemoval::on)
                .orElseThrow();
    }

    /** Invites a person and sends an invitation again, removes a user, deletes the group of the round before, creates one that three users join, adds or removes each of the first users to or from a group, and changes some groups' descriptions and buyers. */
    static ChangeSet changes(Snapshot snapshot, String round) {
        var previous = previous(snapshot, round);
        var groups = snapshot.groups().stream().filter(g -> !g.isDefault() && !g.name().startsWith(TEAM))
                .map(UserGroup::id).sorted().toList();
        var joined = List.of(groups.get(0), groups.get(1));
        var changes = ChangeSet.EMPTY;
        for (var user : seeded(snapshot).limit(USERS).toList()) {
            var change = MembershipChange.on(user);
            for (var group : previous.stream().map(UserGroup::id).toList()) {
                change = change.with(group, false);
            }
            for (var group : joined) {
                change = change.with(group, !user.groups().contains(group));
            }
            var safe = change.applyTo(user.groups()).isEmpty() ? MembershipChange.on(user).with(groups.get(2), true)
                    : change;
            changes = changes.with(safe);
        }
        var created = GroupId.local(Integer.parseInt(round));
        changes = changes.with(new GroupCreation(created, new GroupContent(newGroup(round), "By a kill test", "",
                snapshot.group(groups.get(0)).orElseThrow().moduleIds())));
        for (var user : changes.changes().keySet().stream().filter(Target.UserTarget.class::isInstance).limit(3)
                .toList()) {
            changes = changes
                    .with(changes.membership(((Target.UserTarget) user).id()).orElseThrow().with(created, true));
        }
        for (var group : groups.stream().limit(GROUPS).toList()) {
            changes = changes
                    .with(limited(GroupChange.on(snapshot.group(group).orElseThrow()).withDescription("Round " + round),
                            snapshot));
        }
        return changes.with(previous.stream().map(GroupDeletion::on).toList()).with(removal(snapshot, round))
                .with(invitation(round, created, groups.get(1))).with(renewal(snapshot));
    }
}
