package org.accessdesk.api.resource.member;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.api.json.Fields;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import tools.jackson.databind.JsonNode;

/**
 * One group's list of members, limited to the wanted users.
 *
 * @param users those of the wanted users that the list names
 * @param others some of those that it names besides
 * @param listed whether the group shows a list of members; an empty list may be left out
 * @param known whether every member could be read
 */
record MemberList(GroupId id, Set<UserId> users, Set<UserId> others, boolean listed, boolean known) {
    /** More of them are not needed. */
    static final int MOST_OTHERS = 100;

    /** Reads the list of a group, looking for {@code wanted}. */
    static MemberList read(Fields group, Set<UserId> wanted) {
        var id = GroupId.ofServer(group.text("id"));
        return switch (group.field("users")) {
            case Field.Present<JsonNode>(var list) when list.isArray() -> of(id, list, wanted);
            case Field.Absent<JsonNode>(),Field.Null<JsonNode>() -> none(id, true);
            default -> none(id, false);
        };
    }

    private static MemberList none(GroupId id, boolean known) {
        return new MemberList(id, Set.of(), Set.of(), false, known);
    }

    private static MemberList of(GroupId id, JsonNode list, Set<UserId> wanted) {
        var found = new HashSet<UserId>();
        var others = new HashSet<UserId>();
        var known = true;
        for (var member : list.values()) {
            Optional<UserId> user = Fields.of(member).id(UserId::ofServer);
            known &= user.isPresent();
            if (user.isPresent() && wanted.contains(user.get())) {
                found.add(user.get());
            } else if (user.isPresent() && others.size() < MOST_OTHERS) {
                others.add(user.get());
            }
        }
        return new MemberList(id, Set.copyOf(found), Set.copyOf(others), true, known);
    }
}
