package org.accessdesk.api;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.Field;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.UserId;
import tools.jackson.databind.JsonNode;

/**
 * What one group says of its members. Of a list only the users who are looked for are kept.
 *
 * @param users those of the wanted users whom the list names
 * @param listed whether the group shows a list of members; an empty list may be left out
 * @param known whether every member could be read
 */
record MemberList(GroupId id, Set<UserId> users, boolean listed, boolean known) {

    /** Reads the list of a group, looking for {@code wanted}. */
    static MemberList read(Fields group, Set<UserId> wanted) {
        var id = new GroupId(group.text("id"));
        return switch (group.field("users")) {
            case Field.Present<JsonNode>(var list) when list.isArray() -> of(id, list, wanted);
            case Field.Absent<JsonNode>(),Field.Null<JsonNode>() -> new MemberList(id, Set.of(), false, true);
            default -> new MemberList(id, Set.of(), false, false);
        };
    }

    private static MemberList of(GroupId id, JsonNode list, Set<UserId> wanted) {
        var found = new HashSet<UserId>();
        var known = true;
        for (var member : list.values()) {
            Optional<UserId> user = Fields.of(member).id(UserId::new);
            known &= user.isPresent();
            user.filter(wanted::contains).ifPresent(found::add);
        }
        return new MemberList(id, Set.copyOf(found), true, known);
    }
}
