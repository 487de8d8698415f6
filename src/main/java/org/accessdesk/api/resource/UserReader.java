package org.accessdesk.api.resource;

import java.util.HashSet;
import java.util.Set;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.json.ServerTime;
import org.accessdesk.api.resource.page.EntryReader;
import org.accessdesk.api.resource.usual.MemberStatus;
import org.accessdesk.api.resource.usual.UsualUser;
import org.accessdesk.model.Interner;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.UnreadTimes;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a user of an account in all its forms: legacy and successor, nested and flat. The invitation's link is not
 * read: it gives access to the account.
 */
final class UserReader implements EntryReader<AccountUser> {
    private final Interner interner;
    private final AuditReader audits;
    private final UsualUser usual;

    UserReader(Interner interner) {
        this.interner = interner;
        this.audits = new AuditReader(interner);
        this.usual = new UsualUser(interner);
    }

    @Override
    public @Nullable Usual<AccountUser> usual(byte[] json) {
        return usual.read(json);
    }

    @Override
    public AccountUser read(Fields fields, Gaps gaps) {
        var person = fields.object("user");
        var ownId = fields.text("id");
        var userId = person.text("id");
        var id = UserId.ofServer(userId.isEmpty() ? ownId : userId);
        var legacyId = ownId.startsWith(UsualUser.LEGACY_PREFIX) ? new AccountUserId(ownId) : null;
        var signIn = lastSignIn(fields, person);
        gaps.time(signIn);
        return new AccountUser(id, legacyId, name(fields, person, id), either(fields, person, "email"),
                status(fields, person), groups(fields, gaps), signIn.at(), audits.read(fields, gaps),
                fields.integer("revision"), UnreadTimes.of(signIn.unread(), AuditReader.joined(fields).unread()));
    }

    private static String name(Fields fields, Fields person, UserId id) {
        for (var source : new Fields[]{fields, person}) {
            var full = (source.text("firstName") + " " + source.text("lastName")).strip();
            var name = source.text("name");
            if (!name.isEmpty() || !full.isEmpty()) {
                return name.isEmpty() ? full : name;
            }
        }
        var email = either(fields, person, "email");
        return email.isEmpty() ? id.value() : email;
    }

    private static String either(Fields fields, Fields person, String name) {
        var own = fields.text(name);
        return own.isEmpty() ? person.text(name) : own;
    }

    private static ServerValue<UserStatus> status(Fields fields, Fields person) {
        var own = status(fields);
        return MemberStatus.of(status(fields.object("invitation")), own.isSaid() ? own : status(person));
    }

    private static ServerValue<UserStatus> status(Fields fields) {
        return ServerValue.read(UserStatus.class, fields.word("status"));
    }

    private static ServerTime lastSignIn(Fields fields, Fields person) {
        return ServerTime.first(fields.node().path("lastLoginAt"),
                fields.object("audit").object("login").node().path("at"), person.node().path("lastLoginAt"));
    }

    private Set<GroupId> groups(Fields fields, Gaps gaps) {
        return switch (fields.field("groups")) {
            case Field.Present<JsonNode>(var list) when list.isArray() -> groups(list, gaps);
            case Field.Omitted<JsonNode>() -> {
                gaps.add(MessageCode.USERS_WITHOUT_GROUPS);
                yield Set.of();
            }
            default -> {
                // Not an empty list: a user always has a group (AccountUser BR-003).
                gaps.add(MessageCode.USERS_GROUPS_UNSAID);
                yield Set.of();
            }
        };
    }

    /** The groups in a list: the user's own list, or the server's whole response. */
    Set<GroupId> groups(JsonNode list, Gaps gaps) {
        var ids = HashSet.<GroupId>newHashSet(list.size());
        for (var group : list.values()) {
            try {
                ids.add(interner.one(GroupId.ofServer(Fields.of(group).text("id"))));
            } catch (BadIdException e) {
                gaps.add(MessageCode.USER_GROUP_UNREADABLE, e.problem());
            }
        }
        return interner.set(ids);
    }
}
