package org.accessdesk.api.json;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
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

/** JSON from and for the marketplace, as trees: unknown fields are kept. */
public final class ApiJson {
    public static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The most memory, in bytes, for the tree of a response: a group that lists 150,000 users fits. */
    private static final long HEAVIEST = 128L << 20;

    /**
     * Names no longer than a line, texts no longer than a large document, and more than the ten levels of the deepest
     * known object.
     */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder().maxNestingDepth(100)
            .maxNameLength(1_000).maxStringLength(1 << 20).maxNumberLength(1_000).build();

    /** A longer refusal is cut. */
    private static final int LONGEST_REFUSAL = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder().streamReadConstraints(BOUNDS).build();

    // Numbers that are sent back must not change.
    private static final JsonMapper MAPPER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final int SHOWN = 20_000;

    private ApiJson() {}

    /**
     * The body of a success; missing if it is empty.
     *
     * @throws NotJson if it is anything else; it repeats none of it
     */
    public static JsonNode strict(JsonSource source) throws NotJson {
        if (looksLikeHtml(source)) {
            throw new NotJson(MessageCode.ANSWER_IS_PAGE);
        }
        var type = source.contentType().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !type.contains("json") && source.body().size() > 0) {
            throw new NotJson(MessageCode.ANSWER_NOT_JSON, source.contentType());
        }
        return parsed(new ByteBufferBackedInputStream(source.body().asByteBuffer()));
    }

    /** One line of a list in lines. */
    public static JsonNode line(byte[] line) throws NotJson {
        return parsed(new ByteArrayInputStream(line));
    }

    /** The parser of one line of a list, within the same limits, except for the memory of a tree. */
    public static JsonParser parser(byte[] line) {
        return FACTORY.createParser(ObjectReadContext.empty(), line);
    }

    private static JsonNode parsed(InputStream in) throws NotJson {
        try {
            return MAPPER.reader().with(new WeighedNodes(HEAVIEST)).readTree(in);
        } catch (WeighedNodes.TooHeavy e) {
            throw new NotJson(Kind.TOO_LARGE, Message.of(MessageCode.ANSWER_TOO_HEAVY, HEAVIEST >> 20));
        } catch (StreamConstraintsException e) {
            throw new NotJson(MessageCode.ANSWER_BEYOND_BOUNDS);
        } catch (UnexpectedEndOfInputException e) {
            throw new NotJson(MessageCode.ANSWER_ENDS);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw at == null ? new NotJson(MessageCode.ANSWER_BROKEN)
                    : new NotJson(MessageCode.ANSWER_BROKEN_AT, at.getLineNr(), at.getColumnNr());
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
        private final transient Message problem;

        NotJson(MessageCode code, Object... values) {
            this(Kind.NOT_UNDERSTOOD, Message.of(code, values));
        }

        NotJson(Kind kind, Message problem) {
            super(problem.toString());
            this.kind = kind;
            this.problem = problem;
        }

        /** What the body is instead. */
        public Message problem() {
            return problem;
        }

        public Kind kind() {
            return kind;
        }
    }
}
