package org.accessdesk.demo.http;

import java.time.InstantSource;
import java.util.Set;
import org.accessdesk.demo.world.PlatformActor;
import org.accessdesk.demo.world.Problem;
import org.accessdesk.demo.world.Switch;
import org.accessdesk.demo.world.Switches;
import org.accessdesk.demo.world.World;
import org.jspecify.annotations.Nullable;

/** What every endpoint works with. */
record Context(World world, Switches switches, Shapes shapes, Answers answers, InstantSource clock) {
    static Context of(World world, Switches switches, InstantSource clock) {
        return new Context(world, switches, new Shapes(world, switches), new Answers(world, switches), clock);
    }

    /** The names that a body may have; null where others are accepted too (api.md 2.8). */
    @Nullable
    Set<String> known(Set<String> names) {
        return switches.has(Switch.EXTRA_PROPERTIES_REFUSED) ? names : null;
    }

    /** Whether a list of {@code actor} holds what belongs to the account. */
    boolean lists(PlatformActor actor, String accountId) {
        return accountId.equals(actor.account().id())
                || (switches.has(Switch.OPERATIONS_LISTS_ALL_ACCOUNTS) && actor.sees(accountId));
    }

    /** The account that a new object goes to: the one that the body names, or the caller's own. */
    String target(ApiCall call) {
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
