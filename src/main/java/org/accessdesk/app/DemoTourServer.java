package org.accessdesk.app;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.ui.capture.TourServer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The embedded marketplace for the tour, read over a connection separate from the window's. */
public final class DemoTourServer implements TourServer, AutoCloseable {
    private static final String MEMBERSHIPS = ".*/groups";
    private static final String USERS = ".*users(/[^/]+)?";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REFUSAL = """
            {"type":"https://tools.ietf.org/html/rfc9110#section-15.5.1","title":"Bad Request","status":400,
             "detail":"Group Japan sales is being imported and cannot be assigned now.",
             "traceId":"00-9e02a91b64ac56904703a3a69ea9101d-56be90a29d0b0b25-00"}""";
    private final Marketplace marketplace;
    private final MarketplaceApi api;
    private final Profiles profiles;

    public DemoTourServer(AppContext context) throws ApiException, IOException {
        marketplace = context.demo();
        profiles = context.opener().profiles();
        api = context.connect(new ConnectionRequest.Demo()).api();
    }

    @Override
    public void holdWrites() {
        marketplace.faults().always("PUT", ".*", Fault.stalled());
    }

    @Override
    public void refuseReads() {
        marketplace.faults().always("GET", ".*", Fault.problem(503, "Service Unavailable"));
    }

    @Override
    public void release() {
        marketplace.faults().clear();
    }

    @Override
    public void refuseNextMembership() {
        marketplace.faults().next(1, "PUT", MEMBERSHIPS,
                Fault.json(400, REFUSAL));
    }

    @Override
    public void joinByAnotherDuringNextMembership(UserId user, GroupId group) {
        marketplace.faults().next(1, "PUT", MEMBERSHIPS, Fault.before(() -> join(user, group)));
    }

    private void join(UserId user, GroupId group) {
        try {
            var account = api.self(Call.plain()).account();
            var now = read().user(user).orElseThrow();
            var groups = new HashSet<>(now.groups());
            groups.add(group);
            api.putGroups(account, now, groups, Call.plain());
        } catch (ApiException e) {
            throw new IllegalStateException("The other administrator cannot write", e);
        }
    }

    @Override
    public void lagBehind(UserId user) {
        marketplace.faults().always("GET", USERS, Fault.altered(body -> older(body, user)));
    }

    private static String older(String body, UserId user) {
        var json = JSON.readTree(body);
        json.findParents("revision").stream()
                .filter(u -> user.value().equals(u.path("user").path("id").asString(u.path("id").asString(""))))
                .forEach(u -> ((ObjectNode) u).put("revision", u.path("revision").asInt() - 1));
        return json.toString();
    }

    @Override
    public void renameByAnother(GroupId group, String name) throws ApiException {
        var now = api.group(group, Call.plain());
        api.putGroup(now, Conflict.GroupTextField.NAME.set(now.content(), name), Call.plain());
    }

    @Override
    public void saveConnections() {
        save("client", marketplace.client(), ConnectionColor.BLUE, false);
        save("vendor", marketplace.vendor(), ConnectionColor.PURPLE, true);
    }

    private void save(String id, DemoAccount account, ConnectionColor color, boolean readOnly) {
        var token = ApiToken.parse(account.token());
        var learnt = new SavedConnection.Learnt(token.id(), new Account(new AccountId(account.id()), account.name(),
                ServerValue.read(AccountType.class, account.type())), null);
        profiles.save(new SavedConnection(id, account.name(), marketplace.address().toString(), Endpoint.AUTO,
                readOnly, color, learnt), token, _ -> {});
    }

    @Override
    public Snapshot read() throws ApiException {
        var account = api.self(Call.plain()).account();
        var groups = api.groups(account, Call.plain());
        var users = api.users(account, Call.plain());
        var gaps = new ArrayList<>(groups.gaps());
        gaps.addAll(users.gaps());
        return Snapshot.of(account, Clock.systemUTC().instant(), users.items(), groups.items(),
                List.of(), List.of(), gaps);
    }

    @Override
    public void close() {
        api.close();
    }
}
