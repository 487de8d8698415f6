package org.accessdesk.model.change;

import java.util.Set;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.GroupContent;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.UserGroup;
import org.jspecify.annotations.Nullable;

/** What the server had of a target at one time: the part that a change can change, and the revision. */
public sealed interface Seen {

    /** The revision then; null where the server sends none. */
    @Nullable
    Integer revision();

    /** A user in those groups. */
    record OfUser(Set<GroupId> groups, @Nullable Integer revision) implements Seen {
        public OfUser {
            groups = Set.copyOf(groups);
        }
    }

    /** A group of that content. */
    record OfGroup(GroupContent content, @Nullable Integer revision) implements Seen {}

    /** An API token with those modules. */
    record OfToken(Set<ModuleId> modules, @Nullable Integer revision) implements Seen {
        public OfToken {
            modules = Set.copyOf(modules);
        }
    }

    static Seen of(AccountUser user) {
        return new OfUser(user.groups(), user.revision());
    }

    static Seen of(UserGroup group) {
        return new OfGroup(group.content(), group.revision());
    }

    static Seen of(IssuedToken token) {
        return new OfToken(token.modules(), token.revision());
    }
}
