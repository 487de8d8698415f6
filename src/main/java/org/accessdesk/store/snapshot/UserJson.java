package org.accessdesk.store.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.JsonText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads users as earlier versions kept them: a JSON array, read as a stream, since there can be 100,000. */
final class UserJson {
    private final Interner interner;
    private final Map<String, GroupId> groupIds = new ConcurrentHashMap<>();

    UserJson(Interner interner) {
        this.interner = interner;
    }

    /** Whether a chunk is in this form. */
    static boolean is(byte[] chunk) {
        return chunk.length > 0 && chunk[0] == '[';
    }

    List<AccountUser> read(byte[] json) {
        var users = new ArrayList<AccountUser>();
        try (var from = JsonText.FACTORY.createParser(ObjectReadContext.empty(), json)) {
            expect(from.nextToken(), JsonToken.START_ARRAY);
            while (from.nextToken() == JsonToken.START_OBJECT) {
                users.add(user(from));
            }
        }
        return users;
    }

    private AccountUser user(JsonParser from) {
        var user = new UserDraft();
        while (from.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = from.currentName();
            from.nextToken();
            switch (name) {
                case "id" -> user.id = new UserId(from.getString());
                case "legacyId" -> user.legacyId = new AccountUserId(from.getString());
                case "name" -> user.name = from.getString();
                case "email" -> user.email = from.getString();
                case "status" -> user.status = KeptWord.read(UserStatus.class, from.getString());
                case "groups" -> user.groups = groups(from);
                case "lastSignIn" -> user.lastSignIn = AuditJson.time(from);
                case "unreadSignIn" -> user.unreadSignIn = from.getString();
                case "unreadJoined" -> user.unreadJoined = from.getString();
                case "audit" -> user.audit = AuditJson.read(from, interner);
                case "revision" -> user.revision = from.getIntValue();
                default -> throw new BadJsonException(MessageCode.JSON_PART_UNKNOWN);
            }
        }
        return user.done();
    }

    private Set<GroupId> groups(JsonParser from) {
        expect(from.currentToken(), JsonToken.START_ARRAY);
        var groups = new HashSet<GroupId>();
        while (from.nextToken() == JsonToken.VALUE_STRING) {
            groups.add(groupIds.computeIfAbsent(from.getString(), GroupId::new));
        }
        return interner.set(groups);
    }

    private static void expect(JsonToken is, JsonToken expected) {
        if (is != expected) {
            throw new BadJsonException(MessageCode.JSON_PART_UNKNOWN);
        }
    }
}
