package org.accessdesk.api.http;

import org.accessdesk.api.ApiException;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.databind.JsonNode;

/** One line of a list in lines, which should be an object. */
public final class Line {
    private final byte[] bytes;

    Line(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What came; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * The object.
     *
     * @throws ApiException if it is none
     */
    public JsonNode object() throws ApiException {
        try {
            var entry = ApiJson.line(bytes);
            if (entry.isObject()) {
                return entry;
            }
        } catch (ApiJson.NotJson e) {
            throw new ApiException(ApiProblem.onTheWay(e.kind(), e.problem()), e);
        }
        throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD, MessageCode.ANSWER_BROKEN));
    }
}
