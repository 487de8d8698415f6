package org.accessdesk.model.rule;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.UserSet;
import org.jspecify.annotations.Nullable;

/** A finding of a guard about a change set. */
public sealed interface Finding {

    /** Whether it blocks the change, or a person must confirm it by typing a word, or it is only shown. */
    enum Severity {
        BLOCKED, CONFIRM, NOTE
    }

    /** How many users a brief finding names. */
    int FEW = 3;

    /** Its severity. */
    default Severity severity() {
        return switch (this) {
            case NoGroupLeft _, ModuleLocked _, LimitRefused _, NotComplete _, NameInUse _, DefaultGroupStays _, GroupInUse _, OwnRemoval _, AddressInUse _ ->
                Severity.BLOCKED;
            case OwnAccessLost _, TooFewAdministrators _, MassRemoval _, MassBuyerLoss _, BuyersStranded _, UsersRemoved _, EmailsSent _ ->
                Severity.CONFIRM;
            case AccessGranted(_, _, _, var asked) -> asked ? Severity.CONFIRM : Severity.NOTE;
        };
    }

    /** The change it is about; empty if it is about the set as a whole. */
    default Optional<Target> target() {
        return switch (this) {
            case NoGroupLeft(var user) -> Optional.of(new Target.UserTarget(user));
            case ModuleLocked(var group, _, _) -> Optional.of(new Target.GroupTarget(group));
            case LimitRefused(var group, _, _) -> Optional.of(new Target.GroupTarget(group));
            case NameInUse(var group, _) -> Optional.of(new Target.GroupTarget(group));
            case DefaultGroupStays(var group) -> Optional.of(new Target.GroupTarget(group));
            case GroupInUse(var group, _) -> Optional.of(new Target.GroupTarget(group));
            case OwnRemoval(var user) -> Optional.of(new Target.UserTarget(user));
            case AddressInUse(var user, _) -> Optional.of(new Target.UserTarget(user));
            case NotComplete(_, var of) -> Optional.ofNullable(of);
            case OwnAccessLost _, TooFewAdministrators _, MassRemoval _, MassBuyerLoss _, BuyersStranded _, AccessGranted _, UsersRemoved _, EmailsSent _ ->
                Optional.empty();
        };
    }

    /** The same without long lists of users, to be kept with each of many changes. */
    default Finding brief() {
        return switch (this) {
            case AccessGranted granted -> granted.few();
            case EmailsSent(var users, var count) -> new EmailsSent(few(users), count);
            case UsersRemoved(var users, var count) -> new UsersRemoved(few(users), count);
            case Finding other -> other;
        };
    }

    private static Set<UserId> few(Set<UserId> users) {
        return users.stream().limit(FEW).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether nothing is sent before a person has changed or confirmed something. */
    default boolean stops() {
        return severity() != Severity.NOTE;
    }

    /** The user would be left without a group (AccountUser BR-003). */
    record NoGroupLeft(UserId user) implements Finding {}

    /** The group would get or lose a module that is locked; {@code lock} says why. */
    record ModuleLocked(GroupId group, ModuleId module, ModuleLock lock) implements Finding {}

    /** The group cannot get the chosen buyers or extensions; {@code fault} says why. */
    record LimitRefused(GroupId group, LimitField field, LimitFault fault) implements Finding {}

    /**
     * Many users see fewer buyers than before.
     *
     * @param group their group; null for the whole account
     * @param users how many see fewer
     * @param of how many there are
     */
    record MassBuyerLoss(@Nullable GroupId group, int users, int of) implements Finding {}

    /** The new group would have the name of another one. */
    record NameInUse(GroupId group, GroupId by) implements Finding {}

    /** The Default group cannot be deleted (UserGroup BR-004). */
    record DefaultGroupStays(GroupId group) implements Finding {}

    /**
     * The group cannot be deleted while it has members (UserGroup BR-005).
     *
     * @param users how many it would have
     */
    record GroupInUse(GroupId group, int users) implements Finding {}

    /** The person who applies it would be removed from the account, which nobody can do to themselves (AccountUser BR-006). */
    record OwnRemoval(UserId user) implements Finding {}

    /**
     * Users would be removed from the account, which cannot be taken back.
     *
     * @param users who they are; the first few of them if it is {@link #brief}
     * @param count how many they are
     */
    record UsersRemoved(Set<UserId> users, int count) implements Finding {
        public UsersRemoved {
            users = Collections.unmodifiableSet(users);
        }
    }

    /**
     * The person to be invited is in the account already, or another invitation is for the same e-mail address.
     *
     * @param by who has the address; of two invitations the earlier one
     */
    record AddressInUse(UserId user, UserId by) implements Finding {}

    /**
     * People would get an e-mail with an invitation, which cannot be taken back.
     *
     * @param users who they are; the first few of them if it is {@link #brief}
     * @param count how many they are
     */
    record EmailsSent(Set<UserId> users, int count) implements Finding {
        public EmailsSent {
            users = Collections.unmodifiableSet(users);
        }
    }

    /** Lists may be incomplete, so that the affected people are unknown; {@code gaps} say what is missing. */
    record NotComplete(List<Message> gaps, @Nullable Target of) implements Finding {
        public NotComplete {
            gaps = List.copyOf(gaps);
        }
    }

    /**
     * The person who applies it would lose Access management, and could not undo it.
     *
     * @param user the person; null if the token itself loses it
     */
    record OwnAccessLost(@Nullable UserId user) implements Finding {}

    /** Fewer than two people would be left who have Access management. */
    record TooFewAdministrators(int left) implements Finding {}

    /**
     * Many users lose a module at once.
     *
     * @param group their group; null for the whole account
     * @param users how many lose it
     * @param of how many there are
     */
    record MassRemoval(ModuleId module, @Nullable GroupId group, int users, int of) implements Finding {}

    /**
     * The group is limited to some buyers and would lose, with the Default group, its last module that supports that
     * (UserGroup BR-011, BR-012).
     */
    record BuyersStranded(GroupId group) implements Finding {}

    /**
     * Users would come to have a module by which access is administered, or join the Default group.
     *
     * @param module the module; null if it is the Default group that they join
     * @param users who they are, in the order of the users; the first few of them if it is {@link #brief}
     * @param count how many they are
     * @param asked whether they are more than the threshold, so that a person has to confirm it
     */
    record AccessGranted(@Nullable ModuleId module, Set<UserId> users, int count, boolean asked) implements Finding {
        public AccessGranted {
            // A set of the snapshot's users does not change anyway, and finds what is asked of it by its bits.
            users = users instanceof UserSet ? users : Collections.unmodifiableSet(users);
        }

        private AccessGranted few() {
            return new AccessGranted(module, Finding.few(users), count, asked);
        }
    }
}
