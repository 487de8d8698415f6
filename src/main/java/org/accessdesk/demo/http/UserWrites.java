package org.accessdesk.demo.http;

import java.util.regex.Pattern;
import org.accessdesk.demo.Switch;
import org.accessdesk.demo.world.AccountEntry;
import org.accessdesk.demo.world.Member;
import org.accessdesk.demo.world.Memberships;
import org.accessdesk.demo.world.Platform;
import org.accessdesk.demo.world.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes of account users, at the legacy addresses and their successors (api.md §2.1, §2.2). */
final class UserWrites {
    private static final Pattern GROUP = Pattern.compile("^UGR-\\d\\d\\d\\d-\\d\\d\\d\\d$");
    private final Memberships memberships;
    private final Views views;
    private final UserViews users;

    UserWrites(Platform platform, Views views) {
        this.memberships = platform.memberships();
        this.views = views;
        this.users = new UserViews(views);
    }

    /** Finds the member that a request is about. */
    private interface Finder {
        Member find(Request request) throws Refusal;
    }

    void addTo(Router router) {
        var current = "/public/v1/accounts/accounts/{}/users";
        router.on("POST", current, r -> Answer.created(users.current(invite(r, r.by().account(r.id(0))))));
        add(router, current + "/{}", r -> r.by().member(r.id(0), r.id(1)), 2, false);
        if (!views.on(Switch.LEGACY_GONE)) {
            var legacy = "/public/v1/accounts/account-users";
            router.on("POST", legacy, r -> Answer.created(users.legacy(invite(r, r.by().own()))));
            add(router, legacy + "/{}", r -> r.by().member(r.id(0)), 1, true);
        }
    }

    private void add(Router router, String path, Finder finder, int groupAt, boolean legacy) {
        router.on("DELETE", path, r -> {
            memberships.delete(finder.find(r), r.by());
            return Answer.done();
        });
        router.on("PUT", path + "/groups", r -> {
            var member = finder.find(r);
            memberships.replace(member, Request.ids(r.needBody(), "groups", GROUP), r.by());
            return groups(member, legacy);
        });
        router.on("POST", path + "/groups", r -> {
            var member = finder.find(r);
            memberships.add(member, Request.id(r.needBody(), "id", GROUP), r.by());
            return groups(member, legacy);
        });
        router.on("DELETE", path + "/groups/{}", r -> {
            memberships.remove(finder.find(r), r.id(groupAt), r.by());
            return Answer.done();
        });
        router.on("POST", path + "/accept-invite", r -> {
            var member = finder.find(r);
            memberships.accept(member, r.by());
            return Answer.ok(view(member, legacy));
        });
        router.on("POST", path + "/resend-invite", r -> invite(finder.find(r), false, r, legacy));
        router.on("POST", path + "/send-new-invite", r -> invite(finder.find(r), true, r, legacy));
    }

    private Answer invite(Member member, boolean expired, Request request, boolean legacy) throws Refusal {
        memberships.invite(member, expired, request.by());
        return Answer.ok(view(member, legacy));
    }

    private Answer groups(Member member, boolean legacy) {
        return Answer.ok(views.on(Switch.GROUPS_ANSWER_A_LIST) ? views.groupRefs(member.groups())
                : view(member, legacy));
    }

    private ObjectNode view(Member member, boolean legacy) {
        return legacy ? users.legacy(member) : users.current(member);
    }

    private Member invite(Request request, AccountEntry account) throws Refusal {
        var body = request.needBody();
        var user = body.has("user") ? body.get("user") : body;
        return memberships.invite(account,
                new Memberships.Invitation(text(user, "firstName"), text(user, "lastName"), text(user, "email"),
                        Request.ids(body.path("groups"), "groups", GROUP),
                        body.path("invitation").path("status").asString("").equals("Active")),
                request.by());
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
