package org.accessdesk.api.json;

import java.util.Locale;
import org.accessdesk.model.ApiProblem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.util.ByteBufferBackedInputStream;

/** JSON of and for the marketplace, as trees: what we do not know stays as it came. */
public final class ApiJson {
    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What the tree of an answer may cost in bytes: a group that names 150,000 users fits. */
    private static final long HEAVIEST = 128L << 20;

    /** No name is longer than a line, no text than a large document, and the deepest object we know has ten levels. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder().maxNestingDepth(100)
            .maxNameLength(1_000).maxStringLength(1 << 20).maxNumberLength(1_000).build();

    /** A refusal that is longer is shown by its beginning. */
    private static final int LONGEST_REFUSAL = 1 << 20;

    // Numbers that are sent back must not change on the way through here.
    private static final JsonMapper MAPPER = JsonMapper
            .builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int SHOWN = 20_000;

    private ApiJson() {}

    /**
     * The body of a success; missing where it is empty.
     *
     * @throws NotJson if it is anything else, with a sentence that repeats nothing of it
     */
    public static JsonNode strict(JsonSource source) throws NotJson {
        if (looksLikeHtml(source)) {
            throw new NotJson(
                    "The answer is a web page, not the marketplace's: perhaps a proxy or a sign-in page of the "
                            + "network stands between, or the address is not the API's.");
        }
        var type = source.contentType().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.contains("json") && source.body().size() > 0) {
            throw new NotJson("The answer is of the type \"" + source.contentType() + "\" and not JSON.");
        }
        try {
            return MAPPER.reader().with(new WeighedNodes(HEAVIEST))
                    .readTree(new ByteBufferBackedInputStream(source.body().asByteBuffer()));
        } catch (WeighedNodes.TooHeavy e) {
            throw new NotJson(Kind.TOO_LARGE, "The answer is made of more parts than fit in " + (HEAVIEST >> 20)
                    + " MiB, which no true one is.");
        } catch (StreamConstraintsException e) {
            throw new NotJson("The answer nests deeper, or has a longer text, name or number, than any true one.");
        } catch (UnexpectedEndOfInputException e) {
            throw new NotJson("The answer ends in the middle of its JSON.");
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new NotJson("The answer is no valid JSON"
                    + (at == null ? "." : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")."));
        }
    }

    /** The body as a tree if it is one; missing otherwise. */
    public static JsonNode lenient(JsonSource source) {
        try {
            return source.body().size() > LONGEST_REFUSAL ? MissingNode.getInstance() : strict(source);
        } catch (NotJson e) {
            return MissingNode.getInstance();
        }
    }

    /** The beginning of the body as text. */
    public static String text(JsonSource source) {
        return source.body().substring(0, Math.min(source.body().size(), SHOWN)).utf8();
    }

    public static boolean looksLikeHtml(JsonSource source) {
        return source.contentType().toLowerCase(Locale.ROOT).contains("html")
                || text(source).stripLeading().startsWith("<");
    }

    /** A JSON text as a tree. */
    public static JsonNode tree(String json) {
        return MAPPER.readTree(json);
    }

    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** A body that is no JSON. */
    public static final class NotJson extends Exception {
        private final transient Kind kind;

        NotJson(String sentence) {
            this(Kind.NOT_UNDERSTOOD, sentence);
        }

        NotJson(Kind kind, String sentence) {
            super(sentence);
            this.kind = kind;
        }

        public Kind kind() {
            return kind;
        }
    }
}
