package org.accessdesk.app;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.demo.DemoAccount;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.snapshot.KnownUsers;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.recipe.play.PreparedEvents;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.WorkspaceScreens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can happen around the demo account: faults of the embedded marketplace, the changes of another administrator, who uses
 * a connection of their own, and what a dialog of the operating system or a crash would do.
 */
public final class DemoEvents implements PreparedEvents, AutoCloseable {
    private static final String MEMBERSHIPS = ".*/groups";
    private static final String USERS = ".*users(/[^/]+)?";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REFUSAL = """
            {"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"Bad Request","status":400,
             "detail":"Group Japan sales is being imported and cannot be assigned now.",
             "traceId":"00-9e02a91b64ac56904703a3a69ea9101d-56be90a29d0b0b25-00"}""";
    /** The same aliases in each tour. */
    private static final String PROJECT = """
            {"format": "access-desk-presentation", "schema": 1, "seed": "000102030405060708090a0b0c0d0e0f"}
            """;
    private final Marketplace marketplace;
    private final MarketplaceApi api;
    private final Profiles profiles;
    private final AppViewModel app;
    private final Map<String, Happening> events = Map.ofEntries(entry("hold-writes", this::holdWrites),
            entry("refuse-reads", this::refuseReads), entry("refuse-next-membership", this::refuseNextMembership),
            entry("join-during-next-membership", this::joinDuringNextMembership), entry("lag-behind", this::lagBehind),
            entry("release", this::release), entry("rename-group", this::renameGroup),
            entry("save-connections", this::saveConnections), entry("crash", this::crash),
            entry("export-user", this::exportUser), entry("open-project", this::openProject),
            entry("remember-account", this::rememberAccount), entry("remember-draft", this::rememberDraft),
            entry("only-draft-applied", this::onlyDraftApplied), entry("only-group-renamed", this::onlyGroupRenamed));
    private volatile boolean holds;
    private @Nullable Snapshot before;
    private ChangeSet drafted = ChangeSet.EMPTY;
    private @Nullable Path temporary;

    /** Something that can happen; returns a sentence about it, or an empty one. */
    private interface Happening {
        String happen(Step.Outside event) throws ApiException;
    }

    /** Connects to the demo account of {@code context} beside its window. */
    public DemoEvents(AppContext context) throws ApiException, IOException {
        this(context, context.demo(), context.connect(new ConnectionRequest.Demo()).api());
    }

    /** Lets it happen around the account of {@code marketplace} that the window of {@code context} shows. */
    DemoEvents(AppContext context, Marketplace marketplace, MarketplaceApi api) {
        this.marketplace = marketplace;
        this.api = api;
        profiles = context.opener().profiles();
        app = context.app();
    }

    @Override
    public Set<String> names() {
        return events.keySet();
    }

    @Override
    public String happen(Step.Outside event) throws ApiException {
        return Objects.requireNonNull(events.get(event.name())).happen(event);
    }

    @Override
    public boolean holdsWrites() {
        return holds;
    }

    private String holdWrites(Step.Outside event) {
        holds = true;
        marketplace.faults().always("PUT", ".*", Fault.stalled());
        return "";
    }

    private String refuseReads(Step.Outside event) {
        marketplace.faults().always("GET", ".*", Fault.problem(503, "Service Unavailable"));
        return "";
    }

    private String release(Step.Outside event) {
        holds = false;
        marketplace.faults().clear();
        return "";
    }

    private String refuseNextMembership(Step.Outside event) {
        marketplace.faults().next(1, "PUT", MEMBERSHIPS, Fault.json(400, REFUSAL));
        return "";
    }

    /** Another administrator adds a user to a group just before the next write of the user's groups. */
    private String joinDuringNextMembership(Step.Outside event) throws ApiException {
        var now = read();
        var user = user(now, event.of());
        var group = group(now, event.to());
        marketplace.faults().next(1, "PUT", MEMBERSHIPS, Fault.before(() -> join(user, group)));
        return "";
    }

    private void join(AccountUser user, UserGroup group) {
        try {
            var account = api.self(Call.plain()).account();
            var now = read().user(user.id()).orElseThrow();
            var groups = new HashSet<>(now.groups());
            groups.add(group.id());
            api.putGroups(account, now, groups, Call.plain());
        } catch (ApiException e) {
            throw new IllegalStateException("The other administrator cannot write", e);
        }
    }

    /** Reads of a user return the state before the last write, as a lagging replica does, until the release. */
    private String lagBehind(Step.Outside event) throws ApiException {
        var user = user(read(), event.of());
        marketplace.faults().always("GET", USERS, Fault.altered(body -> older(body, user)));
        return "";
    }

    private static String older(String body, AccountUser user) {
        var json = JSON.readTree(body);
        json.findParents("revision").stream()
                .filter(u -> user.id().value().equals(u.path("user").path("id").asString(u.path("id").asString(""))))
                .forEach(u -> ((ObjectNode) u).put("revision", u.path("revision").asInt() - 1));
        return json.toString();
    }

    private String renameGroup(Step.Outside event) throws ApiException {
        var now = api.group(group(read(), event.of()).id(), Call.plain());
        api.putGroup(now, Conflict.GroupTextField.NAME.set(now.content(), event.to()), Call.plain());
        return "";
    }

    private static AccountUser user(Snapshot snapshot, String email) {
        return snapshot.users().stream().filter(user -> user.email().equals(email)).findFirst()
                .orElseThrow(() -> new UiRobot.StepFailure("Nobody in the account has the address " + email + "."));
    }

    private static UserGroup group(Snapshot snapshot, String name) {
        return snapshot.groups().stream().filter(group -> group.name().equals(name)).findFirst()
                .orElseThrow(() -> new UiRobot.StepFailure("No group of the account is called " + name + "."));
    }

    private String saveConnections(Step.Outside event) {
        run(() -> {
            save("client", marketplace.client(), ConnectionColor.BLUE, false);
            save("vendor", marketplace.vendor(), ConnectionColor.PURPLE, true);
        });
        return "";
    }

    private void save(String id, DemoAccount account, ConnectionColor color, boolean readOnly) {
        var token = ApiToken.parse(account.token());
        var learnt = new SavedConnection.Learnt(token.id(), new Account(new AccountId(account.id()), account.name(),
                ServerValue.read(AccountType.class, account.type())), null);
        profiles.save(new SavedConnection(id, account.name(), marketplace.address().toString(), Endpoint.AUTO,
                readOnly, color, learnt), token, _ -> {});
    }

    /** The account is opened again after its run was interrupted as by a crash: to open another one would wait for its end. */
    private String crash(Step.Outside event) {
        var interrupted = UiRobot.get(this::screens);
        run(() -> {
            interrupted.workspace().close();
            app.openDemo();
        });
        return "";
    }

    /** Exports a user to a file, which the operating system's dialog would ask for. */
    private String exportUser(Step.Outside event) throws ApiException {
        var user = user(read(), event.of());
        var table = new CsvTable(List.of(Texts.get("users.column.user"), Texts.get("users.column.email")),
                List.of(List.of(user.name(), user.email())));
        var file = temporary().resolve("list.csv");
        run(() -> screens().lists().export(table, file));
        return "";
    }

    /** Opens the folder of a project for pictures, which the operating system's dialog would ask for. */
    private String openProject(Step.Outside event) {
        try {
            var project = Files.createDirectories(temporary().resolve("manual"));
            Files.writeString(project.resolve("presentation.json"), PROJECT);
            run(() -> app.capture().project(project));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "";
    }

    private Path temporary() {
        try {
            var known = temporary == null ? Files.createTempDirectory("access-desk") : temporary;
            temporary = known;
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String rememberAccount(Step.Outside event) throws ApiException {
        before = read();
        return "";
    }

    private String rememberDraft(Step.Outside event) {
        drafted = UiRobot.get(() -> screens().workspace().drafts().changes());
        return "";
    }

    /** Checks that the server has the remembered draft, and that everything else is as in the remembered account. */
    private String onlyDraftApplied(Step.Outside event) throws ApiException {
        compare(drafted);
        return "The server has exactly the " + drafted.size() + " changes; " + remembered().users().size()
                + " users and " + remembered().groups().size() + " groups compared.";
    }

    /** Checks that everything is as in the remembered account, but for what somebody else renamed. */
    private String onlyGroupRenamed(Step.Outside event) throws ApiException {
        var group = group(remembered(), event.of());
        compare(ChangeSet.EMPTY.with(ChangeSet.EMPTY.of(group).withName(event.to())));
        return "The draft was applied and undone; only what somebody else changed is different.";
    }

    /** Checks that the server has {@code changes} of the remembered account and no others. */
    private void compare(ChangeSet changes) throws ApiException {
        var after = read();
        for (var user : remembered().users()) {
            check(user.id(), changes.of(user).applyTo(user.groups()), after.user(user.id()).orElseThrow().groups());
        }
        for (var group : remembered().groups()) {
            var has = after.group(group.id()).orElseThrow();
            check(group.id(), changes.of(group).applyTo(group.content()), has.content());
        }
    }

    private static void check(Object of, Object wanted, Object has) {
        if (!wanted.equals(has)) {
            throw new UiRobot.StepFailure("The server has for " + of + " " + has + " instead of " + wanted + ".");
        }
    }

    private Snapshot remembered() {
        if (before == null) {
            throw new UiRobot.StepFailure("No account is remembered.");
        }
        return before;
    }

    /** The server's state of now, over a connection separate from the window's. */
    private Snapshot read() throws ApiException {
        var account = api.self(Call.plain()).account();
        var groups = api.groups(account, Call.plain());
        var users = api.users(account, KnownUsers.NONE, Call.plain());
        var gaps = new ArrayList<>(groups.gaps());
        gaps.addAll(users.gaps());
        return Snapshot.of(account, Clock.systemUTC().instant(), users.items(), groups.items(), List.of(), List.of(),
                gaps);
    }

    private static void run(Runnable action) {
        UiRobot.get(() -> {
            action.run();
            return true;
        });
    }

    private WorkspaceScreens screens() {
        return Objects.requireNonNull(app.screensProperty().get());
    }

    @Override
    public void close() {
        api.close();
        if (temporary != null) {
            delete(temporary);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
