package org.accessdesk.demo.http.endpoint;

import java.util.List;
import java.util.function.BiPredicate;
import org.accessdesk.demo.http.call.ApiCall;
import org.accessdesk.demo.http.call.ApiReply;
import org.accessdesk.demo.http.call.Context;
import org.accessdesk.demo.http.call.Permission;
import org.accessdesk.demo.http.call.Routes;
import org.accessdesk.demo.http.shape.Shapes;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.base.AuditRecord;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.base.EntityTable;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.PlatformBuyer;
import org.accessdesk.demo.world.entity.PlatformModule;

/** The read-only resources: modules, accounts, buyers and the audit trail. */
public final class ReadEndpoints {
    private final Context context;

    public ReadEndpoints(Context context) {
        this.context = context;
    }

    public void register(Routes routes) {
        Shapes shapes = context.shapes();
        pair(routes, "/accounts/modules", Permission.PLATFORM, new Source<>(
                context.world().modules(), shapes.base.module, (PlatformActor actor, PlatformModule each) -> true));
        pair(routes, "/accounts/accounts", Permission.ANY, new Source<>(
                context.world().accounts(), shapes.account,
                (PlatformActor actor, PlatformAccount each) -> actor.sees(each.id())));
        pair(routes, "/accounts/buyers", Permission.NO_VENDOR, new Source<>(
                context.world().buyers(), shapes.base.buyer,
                (PlatformActor actor, PlatformBuyer each) -> actor.sees(each.accountId())));
        routes.add("GET", "/audit/records", Permission.ANY, this::trail);
        routes.add("GET", "/audit/records/{id}", Permission.NO_CLIENT, this::record);
    }

    /** Objects of one kind, with the rule who may see which. */
    private record Source<T extends Entity>(EntityTable<T> table, Shape shape, BiPredicate<PlatformActor, T> visible) {}

    private <T extends Entity> void pair(Routes routes, String path, Permission permission, Source<T> source) {
        routes.add("GET", path, permission, call -> list(call, path, source));
        routes.add("GET", path + "/{id}", permission, call -> read(call, source));
    }

    private <T extends Entity> ApiReply list(ApiCall call, String path, Source<T> source) {
        String name = path + " " + call.actor().account().id();
        return context.answers().page(call, name, source.shape(), () -> source.table()
                .where(each -> source.visible().test(call.actor(), each)));
    }

    private <T extends Entity> ApiReply read(ApiCall call, Source<T> source) {
        T found = source.table().find(call.path("id"));
        if (found == null || !source.visible().test(call.actor(), found)) {
            throw Problem.notFound(call.path("id"));
        }
        return context.answers().single(call, source.shape(), found);
    }

    private ApiReply trail(ApiCall call) {
        List<AuditRecord> trail = context.world().trail();
        return context.answers().page(
                call, "audit " + call.actor().account().id(), context.shapes().auditRecord, () -> trail.stream()
                        .filter(each -> call.actor().sees(each.accountId()))
                        .toList());
    }

    private ApiReply record(ApiCall call) {
        String id = call.path("id");
        AuditRecord found = context.world().trail().stream()
                .filter(each -> each.id().equals(id) && call.actor().sees(each.accountId()))
                .findFirst()
                .orElseThrow(() -> Problem.notFound(id));
        return context.answers().single(call, context.shapes().auditRecord, found);
    }
}
