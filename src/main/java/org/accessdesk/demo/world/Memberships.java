package org.accessdesk.demo.world;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.accessdesk.demo.Switch;

/** The rules of account users (api.md §5.1). */
public final class Memberships {
    private final World world;
    private final Journal journal;
    private final Set<Switch> switches;
    private final Ids ids;

    Memberships(World world, Journal journal, Set<Switch> switches, Ids ids) {
        this.world = world;
        this.journal = journal;
        this.switches = switches;
        this.ids = ids;
    }

    /** Replaces the groups of {@code member}, all of them. */
    public void replace(Member member, Collection<String> groups, Visibility by) throws Refusal {
        by.needAccess();
        var wanted = new LinkedHashSet<>(groups);
        // AccountUser BR-003.
        if (wanted.isEmpty()) {
            throw Refusal.of("groups", "The last remaining Group cannot be unassigned.");
        }
        for (var id : wanted) {
            known(id, member);
        }
        keepOwn(member, wanted, by);
        set(member, wanted, by);
    }

    /** Puts {@code member} into a group. */
    public void add(Member member, String group, Visibility by) throws Refusal {
        by.needAccess();
        known(group, member);
        if (member.groups().contains(group)) {
            throw Refusal.of("id", "The user is already assigned to the Group.");
        }
        var wanted = new LinkedHashSet<>(member.groups());
        wanted.add(group);
        set(member, wanted, by);
    }

    /** Takes {@code member} out of a group. */
    public void remove(Member member, String group, Visibility by) throws Refusal {
        by.needAccess();
        if (!member.groups().contains(group)) {
            throw Refusal.notFound(group);
        }
        var wanted = new LinkedHashSet<>(member.groups());
        wanted.remove(group);
        replace(member, wanted, by);
    }

    private void known(String id, Member member) throws Refusal {
        var group = world.findGroup(id);
        if (group == null || !group.account().equals(member.account())) {
            if (switches.contains(Switch.UNKNOWN_GROUP_NOT_FOUND)) {
                throw Refusal.notFound(id);
            }
            throw Refusal.of("groups", "Group " + id + " does not exist in the account.");
        }
    }

    private void keepOwn(Member member, Set<String> wanted, Visibility by) throws Refusal {
        if (!switches.contains(Switch.OWN_ADMINISTRATION_KEPT) || !own(member, by)) {
            return;
        }
        for (var id : member.groups()) {
            var group = world.findGroup(id);
            if (group != null && group.isDefault() && !wanted.contains(id)) {
                throw Refusal.of("groups", "You cannot remove yourself from the Administrators Group.");
            }
        }
    }

    /** Whether {@code member} stands for the token: a token has no person, so the account's first administrator does. */
    private boolean own(Member member, Visibility by) {
        return world.members(by.own().id()).stream().filter(m -> m.groups().stream().map(world::findGroup)
                .anyMatch(g -> g != null && g.isDefault())).findFirst().filter(m -> m == member).isPresent();
    }

    private void set(Member member, Set<String> wanted, Visibility by) {
        var touched = new HashSet<>(member.groups());
        touched.addAll(wanted);
        for (var id : touched) {
            var group = world.findGroup(id);
            if (group == null || wanted.contains(id) == member.groups().contains(id)) {
                continue;
            }
            if (wanted.contains(id)) {
                group.join(member.id());
            } else {
                group.leave(member.id());
            }
            if (switches.contains(Switch.MEMBERSHIP_RAISES_GROUP_REVISION)) {
                group.touch(journal.stamp(by.token()));
            }
        }
        member.setGroups(wanted);
        member.touch(journal.stamp(by.token()));
        journal.written(member, "updated", by.token());
    }

    /** What an invitation holds. */
    public record Invitation(String firstName, String lastName, String email, Collection<String> groups,
            boolean active) {}

    /** Invites a person; one who is there already is refused (AccountUser BR-002). */
    public Member invite(AccountEntry account, Invitation invitation, Visibility by) throws Refusal {
        by.needAccess();
        if (invitation.email().isBlank()) {
            throw Refusal.of("email", "Email is required.");
        }
        if (invitation.groups().isEmpty()) {
            throw Refusal.of("groups", "At least one Group is required.");
        }
        // AccountUser BR-004.
        if (invitation.active() && !by.operations()) {
            throw Refusal.of("invitation.status", "Only Operations may create an active user.");
        }
        if (world.members(account.id()).stream()
                .anyMatch(m -> m.person().email().equalsIgnoreCase(invitation.email()))) {
            throw Refusal.of("email", "The user is already a member of the account.");
        }
        var stamp = journal.stamp(by.token());
        var person = new Person(ids.next("USR", 2), stamp, invitation.firstName(), invitation.lastName(),
                invitation.email(), null);
        var member = new Member(ids.next("AUSR", 3), stamp, person, account.id(),
                invitation.active() ? Member.Status.Active : Member.Status.Invited, ids.secret());
        for (var id : invitation.groups()) {
            known(id, member);
        }
        member.setGroups(new LinkedHashSet<>(invitation.groups()));
        for (var id : invitation.groups()) {
            var group = world.findGroup(id);
            if (group != null) {
                group.join(member.id());
            }
        }
        world.add(member);
        journal.written(member, "created", by.token());
        return member;
    }

    /** Renews an invitation: one that stands, or with {@code expired} one that has run out. */
    public void invite(Member member, boolean expired, Visibility by) throws Refusal {
        by.needAccess();
        var needed = expired ? Member.Status.InvitationExpired : Member.Status.Invited;
        if (member.status() != needed) {
            throw Refusal.of("invitation", "The invitation is " + member.status() + ", not " + needed + ".");
        }
        member.invite(ids.secret());
        member.touch(journal.stamp(by.token()));
        journal.written(member, "invited", by.token());
    }

    /** Accepts an invitation in the person's place, which only this sandbox allows. */
    public void accept(Member member, Visibility by) throws Refusal {
        if (member.status() != Member.Status.Invited) {
            throw Refusal.of("invitation", "The invitation is " + member.status() + ", not Invited.");
        }
        var stamp = journal.stamp(by.token());
        member.accept(stamp.at());
        member.touch(stamp);
        journal.written(member, "accepted", by.token());
    }

    /** Takes a person out of the account; not oneself (AccountUser BR-006). */
    public void delete(Member member, Visibility by) throws Refusal {
        by.needAccess();
        if (own(member, by)) {
            throw Refusal.of("id", "You cannot remove yourself.");
        }
        world.remove(member);
        journal.written(member, "deleted", by.token());
    }
}
