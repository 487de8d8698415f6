package org.accessdesk;

import java.io.IOException;
import java.time.Clock;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.demo.Fault;
import org.accessdesk.demo.Faults;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.model.Snapshot;
import org.accessdesk.service.Connections;
import org.accessdesk.ui.capture.TourServer;

/** The embedded marketplace as the tour needs it, read by a connection that the window does not share. */
final class DemoTourServer implements TourServer, AutoCloseable {
    private static final String MEMBERSHIPS = "/groups$";
    private final Marketplace marketplace;
    private final MarketplaceApi api;

    DemoTourServer(AppContext context) throws ApiException, IOException {
        marketplace = context.demo();
        api = context.connect(new Connections.Wish.Demo());
    }

    @Override
    public void holdWrites() {
        marketplace.faults().add("PUT", "", new Fault.Stalled(), Faults.ALWAYS);
    }

    @Override
    public void release() {
        marketplace.faults().clear();
    }

    @Override
    public void refuseNextMembership() {
        marketplace.faults().next("PUT", MEMBERSHIPS, Fault.problem(400, "Bad Request",
                "The Group Japan sales is locked by a running import and cannot be assigned now."));
    }

    @Override
    public Snapshot read() throws ApiException {
        var account = api.self(Call.plain()).account();
        var groups = api.groups(account, Call.plain());
        var users = api.users(account, Call.plain());
        var gaps = new java.util.ArrayList<>(groups.gaps());
        gaps.addAll(users.gaps());
        return Snapshot.of(account, Clock.systemUTC().instant(), users.items(), groups.items(),
                java.util.List.of(), java.util.List.of(), gaps);
    }

    @Override
    public void close() {
        api.close();
    }
}
