package org.accessdesk.model.settings;

import java.util.List;
import java.util.Locale;

/**
 * What the computer's administrator allows; nobody can change it in the app.
 *
 * @param hosts the hosts that may be connected to, such as {@code api.example.com} or {@code *.example.com}; empty for any
 * @param readOnly whether nothing may be written to any marketplace
 */
public record Policy(List<String> hosts, boolean readOnly) {

    /** No policy: everything is allowed. */
    public static final Policy NONE = new Policy(List.of(), false);

    /** No connection and no write: what holds where a policy is laid down and nobody knows which. The name is one that by RFC 2606 no host has, as an empty list would allow all. */
    public static final Policy FORBIDDING = new Policy(List.of("policy.invalid"), true);

    public Policy {
        hosts = hosts.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).filter(h -> !h.isEmpty()).toList();
    }

    /** Whether {@code host} may be connected to. */
    public boolean allows(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return hosts.isEmpty() || hosts.stream().anyMatch(h -> h.startsWith("*.") ? name.endsWith(h.substring(1))
                : h.equals(name));
    }
}
