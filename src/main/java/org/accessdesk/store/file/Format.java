package org.accessdesk.store.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.store.json.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The format that writer and reader share. */
final class Format {
    static final String NAME = "access-desk-draft";
    /** The first schema: changes of groups, memberships and API tokens. */
    static final int FIRST = 1;
    /** The second one: groups are created and deleted and users removed, too. */
    private static final int OBJECTS = 2;
    /** The third one: people are invited, too. */
    private static final int INVITATIONS = 3;
    /** The present one: buyers and extensions of groups are set, too. */
    static final int SCHEMA = 4;

    private Format() {}

    /** The first schema that has all of {@code changes}, so that earlier versions can read what they know. */
    static int schemaOf(ChangeSet changes) {
        if (changes.ofGroups().stream().anyMatch(group -> !group.limits().isEmpty())) {
            return SCHEMA;
        }
        if (!changes.invitations().isEmpty() || !changes.renewals().isEmpty()) {
            return INVITATIONS;
        }
        return changes.creations().isEmpty() && changes.deletions().isEmpty() && changes.removals().isEmpty() ? FIRST
                : OBJECTS;
    }

    /**
     * The hash of all content except the hash itself. White space and the order of fields do not count, so that version
     * control may change line ends.
     */
    static String hash(ObjectNode file) {
        var content = file.deepCopy();
        content.remove("hash");
        try {
            var bytes = JsonText.text(canonical(content)).getBytes(StandardCharsets.UTF_8);
            return "sha256:" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode canonical(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var sorted = JsonText.object();
            object.propertyNames().stream().sorted().forEach(n -> sorted.set(n, canonical(object.get(n))));
            return sorted;
        }
        return node.isArray() ? JsonText.array(node.valueStream().map(Format::canonical).toList()) : node;
    }
}
