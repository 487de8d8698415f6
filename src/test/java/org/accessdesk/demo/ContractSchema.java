package org.accessdesk.demo;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schemas of the two most important operations. */
public enum ContractSchema {
    ACCOUNT_USER_GROUPS("seed000"),
    USER_GROUP("seed004");

    private final String path;

    ContractSchema(String name) {
        path = "/org/accessdesk/contract/" + name + ".schema.json";
    }

    /** The errors of {@code node} as a {@code type}; empty if it is valid. */
    public List<String> errors(String type, JsonNode node) {
        JsonNode root = load().put("$ref", "#/$defs/" + type);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root).validate(node)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private ObjectNode load() {
        try (InputStream in = Objects.requireNonNull(ContractSchema.class.getResourceAsStream(path))) {
            return (ObjectNode) Sandbox.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
