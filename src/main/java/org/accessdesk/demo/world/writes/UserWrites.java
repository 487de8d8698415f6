package org.accessdesk.demo.world.writes;

import java.util.Map;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.EntityKind;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.PlatformAccount;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.User;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;

/** Changes people: their data, and whether they are blocked. */
public final class UserWrites {
    private final World world;
    private final Switches switches;

    public UserWrites(World world, Switches switches) {
        this.world = world;
        this.switches = switches;
    }

    /** Replaces a person's data; only Operations and the person may. */
    public User update(PlatformActor actor, User user, UserChange change) {
        if (!actor.operates() && !isOwn(actor, user)) {
            throw Problem.forbidden("Only Operations and the user may change the user.");
        }
        return changed(user, change, world.stamp(actor));
    }

    /** As {@link #update}, in an account; whether its tokens may change other members is not publicly known. */
    public PlatformMembership update(PlatformActor actor, PlatformMembership membership, UserChange change) {
        User user = world.users().get(membership.userId());
        boolean allowed = switches.has(Switch.MEMBER_PROFILES_EDITABLE) || actor.operates() || isOwn(actor, user);
        if (!allowed) {
            throw Problem.forbidden("Only Operations and the user may change the user.");
        }
        Stamp stamp = world.stamp(actor);
        changed(user, change, stamp);
        PlatformMembership next = membership.touched(stamp);
        world.put(next);
        world.log(EntityKind.AccountUser, "updated", next.accountId(), next, stamp);
        return next;
    }

    /** Blocks a person in all accounts, or unblocks them. */
    public User block(PlatformActor actor, User user, boolean blocked) {
        if (user.blocked() == blocked) {
            throw Problem.invalid("status", "The user is " + (blocked ? "" : "not ") + "blocked.");
        }
        Stamp stamp = world.stamp(actor);
        return store(user.withBlocked(blocked, stamp), blocked ? "blocked" : "unblocked", stamp);
    }

    private User changed(User user, UserChange change, Stamp stamp) {
        String email = change.email();
        User other = world.userByEmail(email);
        if (other != null && !other.id().equals(user.id())) {
            throw new Problem(409, "Conflict", "Another user has the e-mail address '" + email + "'.", Map.of());
        }
        change.check();
        return store(user.with(email, change.person(), change.profile(), stamp), "updated", stamp);
    }

    private boolean isOwn(PlatformActor actor, User user) {
        PlatformMembership own = world.principal(actor.account().id());
        return own != null && own.userId().equals(user.id());
    }

    /** Stores the user and logs the write in the audit trail of each of the person's accounts. */
    private User store(User next, String verb, Stamp stamp) {
        world.users().put(next);
        for (PlatformAccount account : world.accounts().all()) {
            if (world.membership(account.id(), next.id()) != null) {
                world.log(EntityKind.User, verb, account.id(), next, stamp);
            }
        }
        return next;
    }
}
