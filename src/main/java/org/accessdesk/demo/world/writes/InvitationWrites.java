package org.accessdesk.demo.world.writes;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.EntityKind;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.Invitation;
import org.accessdesk.demo.world.entity.InvitationStatus;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.Profile;
import org.accessdesk.demo.world.entity.User;
import org.accessdesk.demo.world.entity.Visits;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;

/** Invites people and changes the status of invitations. */
public final class InvitationWrites {
    private final World world;
    private final Switches switches;

    public InvitationWrites(World world, Switches switches) {
        this.world = world;
        this.switches = switches;
    }

    /** Creates a membership, and the person if unknown (AccountUser BR-001, BR-002). */
    public PlatformMembership invite(PlatformActor actor, String accountId, Invitee invitee) {
        if (invitee.active() && !actor.operations()) {
            throw Problem.forbidden("Only Operations may add a user without an invitation.");
        }
        new UserChange(invitee.email(), invitee.person(), Profile.USUAL).check();
        List<String> groups = new ArrayList<>(
                new MembershipWrites(world, switches).checked(accountId, invitee.groups()));
        User known = world.userByEmail(invitee.email());
        if (known != null && world.membership(accountId, known.id()) != null) {
            throw Problem.invalid("email", "The user '" + invitee.email() + "' already belongs to the account.");
        }
        Stamp stamp = world.stamp(actor);
        User user = known == null ? person(invitee, stamp) : known;
        InvitationStatus status = invitee.active() ? InvitationStatus.ACTIVE : InvitationStatus.INVITED;
        String notes = actor.operations() ? invitee.notes() : "";
        PlatformMembership membership = new PlatformMembership(
                world.ids().next("AUSR", 3),
                accountId,
                user.id(),
                groups,
                new Invitation(status, world.ids().secret(24), notes),
                invitee.active() ? new Visits(stamp.at(), null) : Visits.NONE,
                ContractVersion.first(stamp));
        return store(membership, "created", stamp);
    }

    /** Changes Invited to Active; only the invited person may do so. */
    public PlatformMembership accept(PlatformActor actor, PlatformMembership membership) {
        PlatformMembership own = world.principal(actor.account().id());
        boolean invited = own != null && own.userId().equals(membership.userId());
        if (!invited && !switches.has(Switch.TOKEN_MAY_ACCEPT)) {
            throw Problem.forbidden("Only the invited user can accept the invitation.");
        }
        expect(membership, InvitationStatus.INVITED);
        Stamp stamp = world.stamp(actor);
        Invitation accepted = membership.invitation().with(InvitationStatus.ACTIVE);
        return store(membership.withInvitation(accepted, new Visits(stamp.at(), null), stamp), "accepted", stamp);
    }

    /** Makes a new link for an Invited membership. */
    public PlatformMembership resend(PlatformActor actor, PlatformMembership membership) {
        return renew(actor, membership, InvitationStatus.INVITED);
    }

    /** Changes InvitationExpired to Invited, with a new link. */
    public PlatformMembership sendNew(PlatformActor actor, PlatformMembership membership) {
        return renew(actor, membership, InvitationStatus.EXPIRED);
    }

    private PlatformMembership renew(PlatformActor actor, PlatformMembership membership, InvitationStatus from) {
        expect(membership, from);
        Stamp stamp = world.stamp(actor);
        Invitation renewed = membership.invitation().renewed(world.ids().secret(24));
        return store(membership.withInvitation(renewed, membership.visits(), stamp), "invited", stamp);
    }

    private static void expect(PlatformMembership membership, InvitationStatus wanted) {
        InvitationStatus status = membership.invitation().status();
        if (!status.equals(wanted)) {
            throw Problem.invalid("invitation", "The invitation is " + status + ", not " + wanted + ".");
        }
    }

    private User person(Invitee invitee, Stamp stamp) {
        User user = User.first(
                world.ids().next("USR", 2), invitee.email(), invitee.person(), null, ContractVersion.first(stamp));
        world.users().put(user);
        return user;
    }

    private PlatformMembership store(PlatformMembership next, String verb, Stamp stamp) {
        world.put(next);
        world.log(EntityKind.AccountUser, verb, next.accountId(), next, stamp);
        return next;
    }
}
