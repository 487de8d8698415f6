package org.accessdesk.demo.http;

import java.util.List;
import org.accessdesk.demo.Switch;
import org.accessdesk.demo.world.AccountEntry;
import org.accessdesk.demo.world.AuditEntry;
import org.accessdesk.demo.world.BuyerEntry;
import org.accessdesk.demo.world.Group;
import org.accessdesk.demo.world.Mod;
import org.accessdesk.demo.world.Token;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Groups, modules, buyers, accounts, tokens and the audit trail (api.md §4.4 to §4.9). */
final class ObjectViews {
    private static final int CUT = 10;
    private static final String CIRCLE = "[Circular Reference]";
    private final Views views;

    ObjectViews(Views views) {
        this.views = views;
    }

    ObjectNode group(Group group) {
        var node = views.groupRef(group);
        node.set("account", views.accountRef(group.account()));
        node.set("modules", views.moduleRefs(group.modules()));
        node.set("users", users(group));
        var buyers = group.buyers();
        if (buyers == null) {
            node.putNull("buyers");
        } else {
            node.set("buyers", views.buyerRefs(buyers));
        }
        var extensions = group.extensions();
        if (extensions != null) {
            var list = node.putArray("extensions");
            extensions.forEach(id -> list.addObject().put("id", id));
        } else {
            node.putNull("extensions");
        }
        node.set("audit", views.audit(group));
        return node;
    }

    private ArrayNode users(Group group) {
        var list = Views.array();
        var most = views.on(Switch.EMBEDDED_USERS_CUT) ? CUT : Integer.MAX_VALUE;
        for (var id : group.members()) {
            var member = views.world().findMember(id);
            if (member != null && list.size() < most) {
                list.add(views.userRef(member));
            }
        }
        return list;
    }

    /** The answer to a PUT: by switch with users, accounts, buyers and sellers in full, as seed 004 shows it. */
    ObjectNode written(Group group) {
        var node = group(group);
        if (views.on(Switch.EXPANDED_GROUP_ANSWER)) {
            node.get("users").forEach(user -> expand((ObjectNode) user, group));
        }
        return node;
    }

    private void expand(ObjectNode user, Group group) {
        var account = user.putArray("accounts").addObject();
        account.setAll(views.accountRef(group.account()));
        account.putArray("groups").add(CIRCLE);
        var buyers = account.putArray("buyers");
        for (var entry : views.world().buyers(group.account())) {
            var buyer = buyers.addObject().put("id", entry.id()).put("name", entry.name());
            var seller = buyer.putArray("sellers").addObject();
            seller.put("id", "SEL-1111-1111").put("name", "SoftwareOne").putArray("currencies").add("EUR").add("GBP");
        }
        user.set("currentAccount", views.accountRef(group.account()));
    }

    ObjectNode module(Mod module) {
        var node = views.moduleRef(module).put("code", module.code());
        var types = node.putArray("accountTypes");
        module.accountTypes().stream().sorted().forEach(types::add);
        return node.put("isConfigurable", module.configurable()).put("isEnabledByDefault", module.isDefault())
                .put("paid", module.paid());
    }

    ObjectNode buyer(BuyerEntry buyer) {
        var node = Views.object().put("id", buyer.id()).put("name", buyer.name()).put("status", "Active");
        node.set("account", views.accountRef(buyer.account()));
        return node;
    }

    ObjectNode account(AccountEntry account) {
        var node = views.accountRef(account);
        node.set("groups", views.groupRefs(views.world().groups(account.id()).stream().map(Group::id).toList()));
        return node;
    }

    /** A token with its secret, as the platform tells it on every read (ApiToken BR-011). */
    ObjectNode token(Token token) {
        var node = Views.object().put("id", token.id()).put("name", token.name())
                .put("description", token.description()).put("status", token.active() ? "Active" : "Disabled")
                .put("token", token.value());
        views.revision(node, token);
        node.set("account", views.accountRef(token.account()));
        node.set("modules", views.moduleRefs(List.copyOf(token.modules())));
        node.set("audit", views.audit(token));
        return node;
    }

    ObjectNode audit(AuditEntry entry) {
        var node = Views.object().put("id", entry.id()).put("event", entry.event()).put("type", "Public")
                .put("summary", entry.summary()).put("timestamp", Views.time(entry.stamp().at()));
        node.putObject("object").put("id", entry.objectId()).put("name", entry.objectName())
                .put("objectType", entry.objectType()).put("revision", entry.revision());
        var actor = node.putObject("actor").put("id", entry.stamp().byId()).put("name", entry.stamp().byName());
        actor.set("account", views.accountRef(entry.account()));
        return node;
    }
}
