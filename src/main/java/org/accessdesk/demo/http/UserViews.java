package org.accessdesk.demo.http;

import org.accessdesk.demo.Switch;
import org.accessdesk.demo.world.Member;
import org.accessdesk.demo.world.Person;
import tools.jackson.databind.node.ObjectNode;

/** Account users in both forms (api.md §4.2, §4.3), and users. */
final class UserViews {
    private static final String PORTAL = "https://portal.invalid/accept-invite?code=";
    private final Views views;

    UserViews(Views views) {
        this.views = views;
    }

    /** The legacy form exactly as seed 000 has it. */
    ObjectNode legacy(Member member) {
        var node = Views.object().put("id", member.id());
        views.revision(node, member);
        node.set("user", views.userRef(member));
        common(node, member);
        return node;
    }

    /** The legacy form of lists and reads, where the user may be told in more detail. */
    ObjectNode legacyRead(Member member) {
        var node = legacy(member);
        if (!views.on(Switch.SHORT_LEGACY_USERS)) {
            details((ObjectNode) node.get("user"), member.person());
        }
        return node;
    }

    /** The successor's form, flat or nested. */
    ObjectNode current(Member member) {
        var person = member.person();
        var node = Views.object();
        if (views.on(Switch.NESTED_USERS)) {
            node.put("id", person.id());
            node.set("user", details(views.userRef(member), person));
        } else {
            node.put("id", person.id()).put("name", person.name()).putNull("icon").put("status", status(member));
            details(node, person);
            node.putObject("settings").put("cultureCode", "en-GB").put("languageCode", "en");
        }
        views.revision(node, member);
        common(node, member);
        return node;
    }

    private static ObjectNode details(ObjectNode node, Person person) {
        return node.put("email", person.email()).put("firstName", person.firstName())
                .put("lastName", person.lastName());
    }

    private void common(ObjectNode node, Member member) {
        node.set("groups", views.groupRefs(member.groups()));
        var buyers = views.buyers(member);
        if (buyers == null) {
            node.putNull("buyers");
        } else {
            node.set("buyers", views.buyerRefs(buyers));
        }
        node.set("modules", views.moduleRefs(views.modules(member)));
        node.set("account", views.accountRef(member.account()));
        var invitation = node.putObject("invitation");
        if (member.status() == Member.Status.Active) {
            invitation.putNull("url");
        } else {
            invitation.put("url", PORTAL + member.invitationCode());
        }
        invitation.put("status", status(member));
        node.put("lastLoginAt", Views.time(member.person().lastLogin()));
        var audit = views.audit(member);
        audit.putObject("access").put("at", Views.time(member.person().lastLogin()));
        audit.putObject("joined").put("at", Views.time(member.joined()));
        node.set("audit", audit);
    }

    /** A user, apart from any account (api.md §4.6). */
    ObjectNode user(Member member) {
        var person = member.person();
        var node = Views.object().put("id", person.id()).put("name", person.name()).putNull("icon");
        views.revision(node, person);
        details(node, person).put("status", status(member)).put("lastLoginAt", Views.time(person.lastLogin()));
        node.set("audit", views.audit(person));
        return node;
    }

    private static String status(Member member) {
        return member.status().name();
    }
}
