package org.accessdesk.demo.world.entity;

import java.time.Instant;
import java.util.List;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Stamp;

/**
 * An API token of one account.
 *
 * @param secret the whole value, {@code idt:TKN-dddd-dddd:…} (ApiToken BR-005)
 * @param usableFrom wall-clock time from which the gateway knows it
 */
public record Token(
        String id,
        String accountId,
        Label label,
        boolean enabled,
        String secret,
        List<String> modules,
        Instant usableFrom,
        ContractVersion version)
        implements
            Entity {
    @Override
    public String name() {
        return label.name();
    }

    public Token with(Label nextLabel, List<String> nextModules, boolean nextEnabled, Stamp by) {
        return new Token(
                id, accountId, nextLabel, nextEnabled, secret, List.copyOf(nextModules), usableFrom, version.next(by));
    }

    /** The same token with another creator. */
    public Token madeBy(Stamp creator) {
        return new Token(id, accountId, label, enabled, secret, modules, usableFrom, ContractVersion.first(creator));
    }

    /** Everything except the secret. */
    @Override
    public String toString() {
        return "Token[" + id + ", " + name() + ", " + accountId + "]";
    }
}
