package org.accessdesk.api.resource.usual;

import java.time.Instant;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.json.ServerTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The JSON of one object while it is read from its start to its end. A value of another kind than is asked for throws
 * {@link UnusualException}; null counts as missing, as everywhere.
 */
final class UsualJson implements AutoCloseable {
    private final JsonParser parser;
    private @Nullable Instant latest;
    private String latestText = "";

    /** Is before the object's first field. */
    UsualJson(byte[] json) {
        parser = ApiJson.parser(json);
        require(parser.nextToken() == JsonToken.START_OBJECT);
    }

    /** Goes to the value of the next field and returns the field's name; null at the end of the object. */
    @Nullable
    String field() {
        var name = parser.nextName();
        if (name == null) {
            require(parser.currentToken() == JsonToken.END_OBJECT);
        } else {
            parser.nextToken();
        }
        return name;
    }

    /** Leaves out the value. */
    void skip() {
        parser.skipChildren();
    }

    /** Whether the value is an object, whose fields are next. */
    boolean isObject() {
        return isPresent(JsonToken.START_OBJECT);
    }

    /** Whether the value is an array, whose elements are next. */
    boolean isArray() {
        return isPresent(JsonToken.START_ARRAY);
    }

    /** Goes to the next element of an array of objects; false at its end. */
    boolean nextObject() {
        var token = parser.nextToken();
        require(token == JsonToken.START_OBJECT || token == JsonToken.END_ARRAY);
        return token == JsonToken.START_OBJECT;
    }

    /** The text; {@code likely} itself if it is the same. */
    String text(String likely) {
        if (!isPresent(JsonToken.VALUE_STRING)) {
            return "";
        }
        return is(likely) ? likely : parser.getString();
    }

    private boolean is(String likely) {
        var length = parser.getStringLength();
        if (length != likely.length()) {
            return false;
        }
        var characters = parser.getStringCharacters();
        var offset = parser.getStringOffset();
        for (var at = 0; at < length; at++) {
            if (characters[offset + at] != likely.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    @Nullable
    Integer integer() {
        if (!isPresent(JsonToken.VALUE_NUMBER_INT)) {
            return null;
        }
        require(parser.getNumberType() == JsonParser.NumberType.INT);
        return parser.getIntValue();
    }

    /** A time in the documented form. */
    @Nullable
    Instant time() {
        var text = text(latestText);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.equals(latestText)) {
            latest = ServerTime.usual(text);
            latestText = latest == null ? "" : text;
            require(latest != null);
        }
        return latest;
    }

    private boolean isPresent(JsonToken expected) {
        var token = parser.currentToken();
        require(token == expected || token == JsonToken.VALUE_NULL);
        return token == expected;
    }

    /** The fields that were read, with {@code field} as one more bit; a field must not come twice. */
    static int once(int read, int field) {
        require((read & field) == 0);
        return read | field;
    }

    static void require(boolean usual) {
        if (!usual) {
            throw new UnusualException();
        }
    }

    /** Nothing must follow the object. */
    void end() {
        require(parser.nextToken() == null);
    }

    @Override
    public void close() {
        parser.close();
    }
}
