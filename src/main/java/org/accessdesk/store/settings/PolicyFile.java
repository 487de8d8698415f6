package org.accessdesk.store.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.model.settings.PolicyInForce;
import org.accessdesk.model.settings.PolicyInForce.Origin;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.Json;
import org.accessdesk.store.json.Obj;
import tools.jackson.databind.node.ArrayNode;

/**
 * What the computer's administrator has laid down in {@code policy.json}:
 * <code>{"allowedHosts": ["api.example.com"], "readOnly": true}</code>. What cannot be understood is taken for the
 * strictest that it can mean.
 */
public final class PolicyFile {
    private static final String NAME = "policy.json";
    private static final String HOSTS = "allowedHosts";
    private static final String READ_ONLY = "readOnly";
    /** A name that by RFC 2606 no host has: an empty list would allow all. */
    private static final String NOBODY = "policy.invalid";

    private PolicyFile() {}

    /** The policy in {@code folder}; it never fails, and blocks. */
    public static PolicyInForce read(Path folder) {
        var file = folder.resolve(NAME);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return new PolicyInForce(Policy.NONE, Origin.NONE, file.toString());
        }
        try {
            return read(Json.parse(SmallFile.text(file)), file);
        } catch (IOException | BadJsonException e) {
            return broken(List.of(), file);
        }
    }

    private static PolicyInForce read(Obj json, Path file) {
        try {
            json.only(HOSTS, READ_ONLY);
            var policy = new Policy(json.has(HOSTS) ? json.texts(HOSTS) : List.of(), json.flag(READ_ONLY));
            // Said, but empty: whoever wrote this did not mean that every host is allowed.
            return json.has(HOSTS) && policy.hosts().isEmpty() ? broken(List.of(), file)
                    : new PolicyInForce(policy, Origin.FILE, file.toString());
        } catch (BadJsonException e) {
            return broken(readable(json), file);
        }
    }

    private static List<String> readable(Obj json) {
        var hosts = new ArrayList<String>();
        if (json.node().get(HOSTS) instanceof ArrayNode array) {
            array.forEach(node -> {
                if (node.isString() && !node.stringValue().isBlank()) {
                    hosts.add(node.stringValue());
                }
            });
        }
        return hosts;
    }

    private static PolicyInForce broken(List<String> hosts, Path file) {
        return new PolicyInForce(new Policy(hosts.isEmpty() ? List.of(NOBODY) : hosts, true), Origin.BROKEN,
                file.toString());
    }
}
