package org.accessdesk.demo.world.writes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.EntityKind;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.base.Stamp;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.Token;

/** Creates, changes and deletes API tokens. */
public final class TokenWrites {
    private static final int NAME_LIMIT = 200;
    private static final int DESCRIPTION_LIMIT = 2_000;

    private final World world;
    private final Duration delay;

    /** {@code delay} is how long a new token stays unknown to the gateway. */
    public TokenWrites(World world, Duration delay) {
        this.world = world;
        this.delay = delay;
    }

    /** Creates a token; {@code now} is the wall-clock time. */
    public Token create(PlatformActor actor, String accountId, Label label, List<String> modules, Instant now) {
        check(label);
        check(accountId, modules);
        Stamp stamp = world.stamp(actor);
        String id = world.ids().next("TKN", 2);
        String secret = "idt:" + id + ":" + world.ids().secret(40);
        Instant usable = now.plus(delay);
        Token token = new Token(id, accountId, label, true, secret, modules, usable, ContractVersion.first(stamp));
        return store(token, "created", stamp);
    }

    /** Replaces name, description, icon and modules. */
    public Token update(PlatformActor actor, Token token, Label label, List<String> modules) {
        if (!label.equals(token.label())) {
            check(label);
        }
        check(token.accountId(), modules);
        Stamp stamp = world.stamp(actor);
        return store(token.with(label, modules, token.enabled(), stamp), "updated", stamp);
    }

    /** Enables or disables the token. */
    public Token enable(PlatformActor actor, Token token, boolean enabled) {
        Stamp stamp = world.stamp(actor);
        return store(
                token.with(token.label(), token.modules(), enabled, stamp), enabled ? "enabled" : "disabled", stamp);
    }

    public void delete(PlatformActor actor, Token token) {
        Stamp stamp = world.stamp(actor);
        world.tokens().remove(token.id());
        world.log(EntityKind.ApiToken, "deleted", token.accountId(), token, stamp);
    }

    private static void check(Label label) {
        if (label.name().isBlank() || label.name().length() > NAME_LIMIT) {
            throw Problem.invalid("name", "The Name field is required and has at most 200 characters.");
        }
        if (!label.name().matches("[\\p{L}\\p{N} \\-.'\"]*")) {
            throw Problem.invalid("name", "The Name field has characters that are not allowed.");
        }
        if (label.description().length() > DESCRIPTION_LIMIT) {
            throw Problem.invalid("description", "The maximum length is 2000 characters.");
        }
    }

    private void check(String accountId, List<String> modules) {
        List<String> allowed = world.defaultGroup(accountId).scope().modules();
        for (String id : modules) {
            if (!allowed.contains(id)) {
                throw Problem.invalid("modules", "Module '" + id + "' is not enabled for the account.");
            }
        }
    }

    private Token store(Token next, String verb, Stamp stamp) {
        world.tokens().put(next);
        world.log(EntityKind.ApiToken, verb, next.accountId(), next, stamp);
        return next;
    }
}
