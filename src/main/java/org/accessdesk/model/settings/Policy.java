package org.accessdesk.model.settings;

import java.util.List;
import java.util.Locale;

/**
 * What the computer's administrator allows; nobody can change it in the app.
 *
 * @param hosts the allowed hosts, such as {@code api.example.com} or {@code *.example.com}; empty for any
 * @param readOnly whether all writes are forbidden
 */
public record Policy(List<String> hosts, boolean readOnly) {

    /** No policy: everything is allowed. */
    public static final Policy NONE = new Policy(List.of(), false);

    /**
     * No connection and no write: the policy when a file exists that cannot be read. RFC 2606 reserves the name, so no
     * host has it; an empty list would allow all hosts.
     */
    public static final Policy FORBIDDING = new Policy(List.of("policy.invalid"), true);

    public Policy {
        hosts = hosts.stream().map(h -> h.strip().toLowerCase(Locale.ROOT)).filter(h -> !h.isEmpty()).toList();
    }

    /** Whether connecting to {@code host} is allowed. */
    public boolean allows(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return hosts.isEmpty() || hosts.stream().anyMatch(h -> h.startsWith("*.") ? name.endsWith(h.substring(1))
                : h.equals(name));
    }
}
