package org.accessdesk.model.change.merge;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

/** The server's state of a target at one time: the part that a change can change, and the revision. */
public sealed interface ServerState {

    /** The revision then; null if the server sends none. */
    @Nullable
    Integer revision();

    /** Whether both are equal except for the revision; the buyers and extensions of a group as far as both say them. */
    default boolean sameAs(ServerState other) {
        return switch (this) {
            case UserState(var groups, _) -> other instanceof UserState o && o.groups().equals(groups);
            case GroupState(var content, _) -> other instanceof GroupState o && o.content().agreesWith(content);
            case MadeState(var group, var content, _) ->
                other instanceof MadeState o && o.group().equals(group) && o.content().agreesWith(content);
            case InvitedState(var user, var groups, _) ->
                other instanceof InvitedState o && o.user().equals(user) && o.groups().equals(groups);
            case InvitationState(var status, var updated, _) ->
                other instanceof InvitationState o && o.status().equals(status) && Objects.equals(o.updated(), updated);
            case NoObject() -> other instanceof NoObject;
            case TokenState(var modules, _) -> other instanceof TokenState o && o.modules().equals(modules);
        };
    }

    /** A user in those groups. */
    record UserState(Set<GroupId> groups, @Nullable Integer revision) implements ServerState {
        public UserState {
            groups = Set.copyOf(groups);
        }
    }

    /** A group of that content. */
    record GroupState(GroupContent content, @Nullable Integer revision) implements ServerState {}

    /** A group that a creation made, by the id that the server gave it. */
    record MadeState(GroupId group, GroupContent content, @Nullable Integer revision) implements ServerState {}

    /** A user that an invitation added, by the id that the server gave. */
    record InvitedState(UserId user, Set<GroupId> groups, @Nullable Integer revision) implements ServerState {
        public InvitedState {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * The invitation of a user in that state.
     *
     * @param updated when the user was last changed; null if it is not known
     */
    record InvitationState(ServerValue<UserStatus> status, @Nullable Instant updated, @Nullable Integer revision)
            implements
                ServerState {

        /** One in a state that this version knows. */
        public InvitationState(UserStatus status, @Nullable Instant updated, @Nullable Integer revision) {
            this(ServerValue.of(status), updated, revision);
        }
    }

    /** There is none: a group or a user that is not created yet, or what was deleted. */
    record NoObject() implements ServerState {
        @Override
        public @Nullable Integer revision() {
            return null;
        }
    }

    /** An API token with those modules. */
    record TokenState(Set<ModuleId> modules, @Nullable Integer revision) implements ServerState {
        public TokenState {
            modules = Set.copyOf(modules);
        }
    }

    /** The object of {@code target} in {@code snapshot}; null if it is not there. */
    static @Nullable ServerState of(Target target, Snapshot snapshot) {
        return switch (target) {
            case Target.UserTarget(var id) -> snapshot.user(id).<ServerState>map(ServerState::of).orElse(null);
            case Target.InvitationTarget(var id) ->
                snapshot.user(id).<ServerState>map(ServerState::invitation).orElse(null);
            case Target.GroupTarget(var id) -> snapshot.group(id).<ServerState>map(ServerState::of).orElse(null);
            case Target.TokenTarget(var id) -> snapshot.token(id).<ServerState>map(ServerState::of).orElse(null);
        };
    }

    static ServerState of(AccountUser user) {
        return new UserState(user.groups(), user.revision());
    }

    static ServerState of(UserGroup group) {
        return new GroupState(group.content(), group.revision());
    }

    /** The state of a group that a creation made. */
    static MadeState made(UserGroup group) {
        return new MadeState(group.id(), group.content(), group.revision());
    }

    /** The state of a user's invitation. */
    static InvitationState invitation(AccountUser user) {
        var updated = user.audit().updated();
        return new InvitationState(user.status(), updated == null ? null : updated.at(), user.revision());
    }

    /** The state of a user that an invitation added. */
    static InvitedState invited(AccountUser user) {
        return new InvitedState(user.id(), user.groups(), user.revision());
    }

    static ServerState of(IssuedToken token) {
        return new TokenState(token.modules(), token.revision());
    }
}
