package org.accessdesk.demo.http;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.demo.Switch;
import org.accessdesk.demo.query.BadQueryException;
import org.accessdesk.demo.query.Queries;
import org.accessdesk.demo.world.AccountEntry;
import org.accessdesk.demo.world.Member;
import org.accessdesk.demo.world.Platform;
import org.accessdesk.demo.world.Refusal;
import org.accessdesk.demo.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads: every list and every single object (api.md §2). */
final class Routes {
    private static final int USUAL_PAGE = 10;
    private static final int LARGE_PAGE = 100;
    private static final Set<String> AUDIT = Set.of("audit");
    private static final Set<String> GROUP_OMITTED = Set.of("audit", "users");
    private static final Set<String> ACCOUNT_OMITTED = Set.of("audit", "groups");
    private static final Set<String> MODULE_OMITTED = Set.of("audit", "accountTypes");

    private final World world;
    private final Views views;
    private final UserViews users;
    private final ObjectViews objects;
    private final Queries queries;

    private Routes(World world, Views views) {
        this.world = world;
        this.views = views;
        this.users = new UserViews(views);
        this.objects = new ObjectViews(views);
        this.queries = new Queries(views.on(Switch.LARGE_DEFAULT_PAGE) ? LARGE_PAGE : USUAL_PAGE);
    }

    /** All routes of the marketplace. */
    static Router router(Platform platform, Set<Switch> switches) {
        var views = new Views(platform.world(), switches);
        var routes = new Routes(platform.world(), views);
        var router = new Router();
        routes.reads(router);
        new UserWrites(platform, views).addTo(router);
        new ObjectWrites(platform, views).addTo(router);
        return router;
    }

    private void reads(Router router) {
        var api = "/public/v1/accounts";
        router.on("GET", api + "/accounts/{}/users", r -> list(r, members(r.by().account(r.id(0)), users::current,
                "users", AUDIT)));
        router.on("GET", api + "/accounts/{}/users/{}",
                r -> one(r, users.current(r.by().member(r.id(0), r.id(1))), AUDIT));
        if (!views.on(Switch.LEGACY_GONE)) {
            router.on("GET", api + "/account-users", r -> list(r, members(r.by().own(), users::legacyRead, "legacy",
                    AUDIT)));
            router.on("GET", api + "/account-users/{}",
                    r -> one(r, users.legacyRead(r.by().member(r.id(0))), AUDIT));
        }
        router.on("GET", api + "/user-groups", r -> list(r, Lists.of(world, "groups/" + r.by().own().id(),
                world.groups(r.by().own().id()), objects::group, GROUP_OMITTED)));
        router.on("GET", api + "/user-groups/{}", r -> one(r, objects.group(r.by().group(r.id(0))), AUDIT));
        router.on("GET", api + "/modules", r -> {
            r.by().needOperations();
            return list(r, Lists.of(world, "modules", world.modules(), objects::module, MODULE_OMITTED));
        });
        router.on("GET", api + "/modules/{}", r -> {
            r.by().needOperations();
            var module = world.findModule(r.id(0));
            if (module == null) {
                throw Refusal.notFound(r.id(0));
            }
            return one(r, objects.module(module), Set.of());
        });
        router.on("GET", api + "/users", r -> list(r, members(r.by().own(), users::user, "people", Set.of())));
        router.on("GET", api + "/users/{}", r -> one(r, users.user(r.by().member(r.by().own().id(), r.id(0))),
                Set.of()));
        tokensAccountsAudit(router, api);
    }

    private void tokensAccountsAudit(Router router, String api) {
        router.on("GET", api + "/api-tokens", r -> {
            r.by().needAccess();
            return list(r, Lists.of(world, "tokens/" + r.by().own().id(), world.tokens(r.by().own().id()),
                    objects::token, AUDIT));
        });
        router.on("GET", api + "/api-tokens/{}", r -> one(r, objects.token(r.by().token(r.id(0))), AUDIT));
        router.on("GET", api + "/accounts", r -> list(r, Lists.of(world, "accounts/" + r.by().own().id(),
                r.by().operations() ? world.accounts() : List.of(r.by().own()), objects::account, ACCOUNT_OMITTED)));
        router.on("GET", api + "/accounts/{}",
                r -> one(r, objects.account(r.by().account(r.id(0))), ACCOUNT_OMITTED));
        router.on("GET", api + "/buyers", r -> {
            if (r.by().own().type().equals("Vendor")) {
                throw Refusal.forbidden("Available for Client and Operations accounts only.");
            }
            return list(r, Lists.of(world, "buyers/" + r.by().own().id(), world.buyers(r.by().own().id()),
                    objects::buyer, AUDIT));
        });
        router.on("GET", api + "/buyers/{}", r -> {
            var buyer = world.findBuyer(r.id(0));
            if (buyer == null || !buyer.account().equals(r.by().own().id())) {
                throw Refusal.notFound(r.id(0));
            }
            return one(r, objects.buyer(buyer), AUDIT);
        });
        router.on("GET", "/public/v1/audit/records", r -> list(r, Lists.of(world, "audit/" + r.by().own().id(),
                world.audit(r.by().own().id()), objects::audit, Set.of())));
    }

    private Lists<Member> members(AccountEntry account, Function<Member, ObjectNode> view, String name,
            Set<String> omitted) {
        return new Lists<>(world, name + "/" + account.id(), world.members(account.id()), view, omitted,
                field -> order(field, name.equals("legacy")));
    }

    private static @Nullable Comparator<Member> order(String field, boolean legacy) {
        return switch (field) {
            case "id" -> Comparator.comparing(m -> legacy ? m.id() : m.person().id());
            case "name", "user.name" -> Comparator.comparing(m -> m.person().name(), String.CASE_INSENSITIVE_ORDER);
            case "user.id" -> Comparator.comparing(m -> m.person().id());
            default -> null;
        };
    }

    private <T> Answer list(Request request, Lists<T> lists) throws BadQueryException {
        var answer = queries.list(lists, request.query());
        if (views.on(Switch.NO_TOTALS)) {
            ((ObjectNode) answer.get("$meta").get("pagination")).putNull("total");
        }
        return Answer.ok(answer);
    }

    private Answer one(Request request, ObjectNode full, Set<String> omitted) throws BadQueryException {
        return Answer.ok(queries.one(full, request.query(), omitted));
    }
}
