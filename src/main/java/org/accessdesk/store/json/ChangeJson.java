package org.accessdesk.store.json;

import java.util.Set;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.databind.node.ObjectNode;

/** A change, its target and its base as JSON. Fields that a change does not set are left out. */
public final class ChangeJson {
    /** The kind of a group's creation, which a draft file of the first schema cannot have. */
    private static final String CREATION = "newGroup";
    /** That of its deletion, likewise. */
    private static final String DELETION = "deletedGroup";
    /** That of a user's removal, likewise. */
    private static final String REMOVAL = "removedUser";

    /** That of an invitation, likewise. */
    private static final String INVITATION = "invitedUser";

    /** That of an invitation that is sent again, likewise. */
    private static final String RENEWAL = "renewedInvitation";
    /** What follows the user's id in the target of that. */
    private static final String OF_INVITATION = "/invitation";

    private ChangeJson() {}

    public static ObjectNode write(Change change) {
        return write(change, Naming.PLAIN);
    }

    /** Writes the change with its ids as {@code naming} writes them. */
    public static ObjectNode write(Change change, Naming naming) {
        return switch (change) {
            case GroupChange c -> group(c, naming);
            case GroupCreation c -> creation(c, naming);
            case GroupDeletion c -> deletion(c, naming);
            case InvitationRenewal c -> {
                var json = JsonText.object().put("kind", RENEWAL);
                json.set("user", naming.one(c.user()));
                json.put("name", c.name()).put("status", c.base().text());
                JsonText.put(json, "revision", c.baseRevision());
                yield json;
            }
            case UserInvitation c -> invitation(c, naming);
            case UserRemoval c -> {
                var json = JsonText.object().put("kind", REMOVAL);
                json.set("user", naming.one(c.user()));
                json.put("name", c.name()).put("email", c.email()).set("base", naming.all(c.base()));
                JsonText.put(json, "revision", c.baseRevision());
                yield json;
            }
            case MembershipChange c -> {
                var json = JsonText.object().put("kind", "membership");
                json.set("user", naming.one(c.user()));
                json.set("added", naming.all(c.added()));
                json.set("removed", naming.all(c.removed()));
                json.set("base", naming.all(c.base()));
                JsonText.put(json, "revision", c.baseRevision());
                yield json;
            }
            case TokenChange c -> {
                var json = JsonText.object().put("kind", "token");
                json.set("token", naming.one(c.token()));
                json.set("added", naming.all(c.added()));
                json.set("removed", naming.all(c.removed()));
                json.set("base", naming.all(c.base()));
                JsonText.put(json, "revision", c.baseRevision());
                yield json;
            }
        };
    }

    private static ObjectNode invitation(UserInvitation invitation, Naming naming) {
        var json = JsonText.object().put("kind", INVITATION);
        json.set("user", naming.one(invitation.user()));
        json.put("email", invitation.email()).put("firstName", invitation.firstName()).put("lastName",
                invitation.lastName());
        json.set("groups", naming.all(invitation.groups()));
        return json;
    }

    private static ObjectNode group(GroupChange change, Naming naming) {
        var json = JsonText.object().put("kind", "group");
        json.set("group", naming.one(change.group()));
        JsonText.put(json, "name", change.name());
        JsonText.put(json, "description", change.description());
        JsonText.put(json, "logo", change.logo());
        for (var field : LimitField.values()) {
            var limit = field.of(change);
            if (limit != null) {
                LimitJson.put(json, field, limit, naming);
            }
        }
        json.set("added", naming.all(change.addedModules()));
        json.set("removed", naming.all(change.removedModules()));
        json.set("base", write(change.base(), naming));
        JsonText.put(json, "revision", change.baseRevision());
        return json;
    }

    private static ObjectNode creation(GroupCreation creation, Naming naming) {
        var json = JsonText.object().put("kind", CREATION);
        json.set("group", naming.one(creation.group()));
        json.set("content", write(creation.content(), naming));
        return json;
    }

    private static ObjectNode deletion(GroupDeletion deletion, Naming naming) {
        var json = JsonText.object().put("kind", DELETION);
        json.set("group", naming.one(deletion.group()));
        json.set("base", write(deletion.base(), naming));
        JsonText.put(json, "revision", deletion.baseRevision());
        return json;
    }

    /**
     * Reads a change.
     *
     * @throws IllegalArgumentException if it is none, or of a kind that this version does not know
     */
    public static Change read(JsonReader json) {
        var kind = json.text("kind");
        return switch (kind) {
            case "membership" -> new MembershipChange(json.id("user", UserId::new), json.ids("added", GroupId::new),
                    json.ids("removed", GroupId::new), json.ids("base", GroupId::new), json.numberOrNull("revision"));
            case "group" -> new GroupChange(json.id("group", GroupId::new), json.textOrNull("name"),
                    json.textOrNull("description"), json.textOrNull("logo"), json.ids("added", ModuleId::new),
                    json.ids("removed", ModuleId::new), content(json.object("base")), json.numberOrNull("revision"))
                    .with(LimitJson.all(json));
            case RENEWAL -> new InvitationRenewal(json.id("user", UserId::new), json.text("name"),
                    ServerValue.read(UserStatus.class, json.text("status")), json.numberOrNull("revision"));
            case INVITATION -> new UserInvitation(json.id("user", UserId::new), json.text("email"),
                    json.text("firstName"), json.text("lastName"), json.ids("groups", GroupId::new));
            case REMOVAL -> new UserRemoval(json.id("user", UserId::new), json.text("name"), json.text("email"),
                    json.ids("base", GroupId::new), json.numberOrNull("revision"));
            case CREATION -> new GroupCreation(json.id("group", GroupId::new), made(json, "content"));
            case DELETION -> new GroupDeletion(json.id("group", GroupId::new), made(json, "base"),
                    json.numberOrNull("revision"));
            case "token" -> new TokenChange(json.id("token", TokenId::new), json.ids("added", ModuleId::new),
                    json.ids("removed", ModuleId::new), json.ids("base", ModuleId::new), json.numberOrNull("revision"));
            default -> throw new BadJsonException(MessageCode.JSON_CHANGE_UNKNOWN,
                    kind.length() <= 40 ? kind : kind.substring(0, 40) + "…");
        };
    }

    static ObjectNode write(GroupContent content, Naming naming) {
        var json = JsonText.object().put("name", content.name()).put("description", content.description()).put("logo",
                content.logo());
        json.set("modules", naming.all(content.modules()));
        for (var field : LimitField.values()) {
            LimitJson.put(json, field, field.of(content), naming);
        }
        return json;
    }

    static GroupContent content(JsonReader json) {
        return new GroupContent(json.text("name"), json.text("description"), json.text("logo"),
                json.ids("modules", ModuleId::new), LimitJson.read(json, LimitField.BUYERS),
                LimitJson.read(json, LimitField.EXTENSIONS));
    }

    /** The first versions wrote chosen buyers and extensions beside the content, and nothing for all. */
    private static GroupContent made(JsonReader json, String name) {
        var content = content(json.object(name)).completedBy(new GroupContent("", "", "", Set.of(),
                LimitJson.read(json, LimitField.BUYERS), LimitJson.read(json, LimitField.EXTENSIONS)));
        return content.buyers().isSaid() ? content : content.withBuyers(Limit.all());
    }

    /** The id of the target; its prefix says what it is. */
    public static String write(Target target) {
        return target instanceof Target.InvitationTarget ? target.id().value() + OF_INVITATION : target.id().value();
    }

    /**
     * The target of that id.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Target target(String id) {
        if (id.endsWith(OF_INVITATION)) {
            return new Target.InvitationTarget(new UserId(id.substring(0, id.length() - OF_INVITATION.length())));
        }
        if (id.startsWith("UGR-") || id.startsWith("NEW-")) {
            return new Target.GroupTarget(new GroupId(id));
        }
        return id.startsWith("TKN-") ? new Target.TokenTarget(new TokenId(id)) : new Target.UserTarget(new UserId(id));
    }
}
