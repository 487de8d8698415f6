package org.accessdesk.api;

import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.util.ByteBufferBackedInputStream;

/** JSON of and for the marketplace, as trees: what we do not know stays as it came. */
final class Json {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    // Numbers that are sent back must not change on the way through here.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int SHOWN = 20_000;

    private Json() {}

    /**
     * The body of a success; missing where it is empty.
     *
     * @throws NotJson if it is anything else, with a sentence that repeats nothing of it
     */
    static JsonNode strict(Reply reply) throws NotJson {
        if (looksLikeHtml(reply)) {
            throw new NotJson(
                    "The answer is a web page, not the marketplace's: perhaps a proxy or a sign-in page of the "
                            + "network stands between, or the address is not the API's.");
        }
        var type = reply.contentType().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.contains("json") && !reply.isEmpty()) {
            throw new NotJson("The answer is of the type \"" + reply.contentType() + "\" and not JSON.");
        }
        try {
            return MAPPER.readTree(new ByteBufferBackedInputStream(reply.body().asByteBuffer()));
        } catch (UnexpectedEndOfInputException e) {
            throw new NotJson("The answer ends in the middle of its JSON.");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new NotJson("The answer is no valid JSON"
                    + (at == null ? "." : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")."));
        }
    }

    /** The body as a tree if it is one; missing otherwise. */
    static JsonNode lenient(Reply reply) {
        try {
            return strict(reply);
        } catch (NotJson e) {
            return MissingNode.getInstance();
        }
    }

    /** The beginning of the body as text. */
    static String text(Reply reply) {
        return reply.body().substring(0, Math.min(reply.body().size(), SHOWN)).utf8();
    }

    static boolean looksLikeHtml(Reply reply) {
        return reply.contentType().toLowerCase(Locale.ROOT).contains("html")
                || text(reply).stripLeading().startsWith("<");
    }

    /** A JSON text as a tree. */
    static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** A body that is no JSON. */
    static final class NotJson extends Exception {
        NotJson(String sentence) {
            super(sentence);
        }
    }
}
