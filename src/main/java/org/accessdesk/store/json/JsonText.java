package org.accessdesk.store.json;

import java.io.OutputStream;
import java.util.Collection;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Trees to JSON texts and back. */
public final class JsonText {

    /** Escapes all but ASCII, so that half a surrogate pair survives UTF-8, too. */
    public static final JsonFactory FACTORY = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonMapper MAPPER = JsonMapper
            .builder(FACTORY.rebuild().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final DefaultPrettyPrinter PRETTY = new DefaultPrettyPrinter().withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);
    private static final ObjectWriter LINES = JsonMapper.builder().build().writer().with(PRETTY);
    private static final ObjectWriter ESCAPED_LINES = MAPPER.writer().with(PRETTY);

    private JsonText() {}

    /** A new object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** An array of texts. */
    public static ArrayNode texts(Collection<String> texts) {
        var array = JsonNodeFactory.instance.arrayNode(texts.size());
        texts.forEach(array::add);
        return array;
    }

    /** An array of the texts of {@code values}, sorted, so that equal sets give equal JSON. */
    public static ArrayNode sorted(Collection<?> values) {
        return texts(values.stream().map(Object::toString).sorted().toList());
    }

    /** An array of nodes. */
    public static ArrayNode array(Collection<? extends JsonNode> nodes) {
        var array = JsonNodeFactory.instance.arrayNode(nodes.size());
        nodes.forEach(array::add);
        return array;
    }

    /** Puts {@code value} if it is not null. */
    public static void put(ObjectNode into, String name, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case JsonNode node -> into.set(name, node);
            case Integer number -> into.put(name, number);
            case Boolean flag -> into.put(name, flag);
            default -> into.put(name, value.toString());
        }
    }

    /** Writes JSON to {@code out} in parts, for what is too large to be one tree; closing it closes {@code out}. */
    public static JsonGenerator generator(OutputStream out) {
        return MAPPER.createGenerator(out);
    }

    /** The shortest text of {@code node}. */
    public static String text(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /**
     * A readable text of {@code node}: one field per line, indented by two spaces, with the same line ends on every
     * system.
     */
    public static String lines(JsonNode node) {
        var text = LINES.writeValueAsString(node);
        // Half a surrogate pair cannot be written as UTF-8; the escaped form, which is harder to read, can.
        return (isWhole(text) ? text : ESCAPED_LINES.writeValueAsString(node)) + "\n";
    }

    private static boolean isWhole(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /**
     * Parses exactly one object.
     *
     * @throws BadJsonException if {@code json} is anything else; the problem repeats none of it
     */
    public static JsonReader parse(String json) {
        try {
            return new JsonReader(MAPPER.readTree(json));
        } catch (StreamConstraintsException e) {
            throw new BadJsonException(MessageCode.JSON_BEYOND_BOUNDS);
        } catch (UnexpectedEndOfInputException e) {
            throw new BadJsonException(MessageCode.JSON_ENDS);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw at == null ? new BadJsonException(MessageCode.JSON_BROKEN)
                    : new BadJsonException(MessageCode.JSON_BROKEN_AT, at.getLineNr(), at.getColumnNr());
        }
    }
}
