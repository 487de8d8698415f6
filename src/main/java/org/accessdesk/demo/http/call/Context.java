package org.accessdesk.demo.http.call;

import java.time.InstantSource;
import java.util.Set;
import org.accessdesk.demo.http.shape.Shapes;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import org.jspecify.annotations.Nullable;

/** The objects that every endpoint uses. */
public record Context(World world, Switches switches, Shapes shapes, Answers answers, InstantSource clock) {
    public static Context of(World world, Switches switches, InstantSource clock) {
        return new Context(world, switches, new Shapes(world, switches), new Answers(world, switches), clock);
    }

    /** The properties that a body may have; null if unknown ones are accepted. */
    @Nullable
    public Set<String> known(Set<String> names) {
        return switches.has(Switch.EXTRA_PROPERTIES_REFUSED) ? names : null;
    }

    /** Whether lists of {@code actor} include the objects of the account. */
    public boolean lists(PlatformActor actor, String accountId) {
        return accountId.equals(actor.account().id())
                || (switches.has(Switch.OPERATIONS_LISTS_ALL_ACCOUNTS) && actor.sees(accountId));
    }

    /** The account of a new object: the one in the body, or the caller's own. */
    public String target(ApiCall call) {
        String named = call.body().child("account").text("id");
        if (named.isEmpty()) {
            return call.actor().account().id();
        }
        if (world.accounts().find(named) == null || !call.actor().sees(named)) {
            throw Problem.invalid("account", "Account '" + named + "' does not exist.");
        }
        return named;
    }
}
