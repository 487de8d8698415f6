package org.accessdesk.api.http;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Response;
import okio.BufferedSource;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/**
 * A whole list in one response, an object a line, as the platform streams it: its members are those of one moment, and
 * a header counts them, so that a list that ends early is noticed. Blank lines keep the connection alive.
 */
final class LineResponse {
    static final String STREAMING = "MPT-Streaming";
    static final String TYPE = "application/jsonl";
    private static final String COUNT = "MPT-Item-Count";

    /** As many entries as a list read by pages may have. */
    private static final int MOST_ENTRIES = 1_000_000;

    /** Far longer than any object of a list. */
    private static final long LONGEST_LINE = 8L << 20;

    private final BufferedSource source;
    private final int total;

    private LineResponse(BufferedSource source, int total) {
        this.source = source;
        this.total = total;
    }

    /** Null if it is anything else, as from a server that only sends pages. */
    static @Nullable LineResponse of(Response response) {
        var count = header(response, COUNT);
        var isOne = response.code() == 200 && header(response, STREAMING).equalsIgnoreCase("true")
                && header(response, "Content-Type").toLowerCase(Locale.ROOT).startsWith(TYPE)
                && count.matches("[0-9]{1,9}") && Integer.parseInt(count) <= MOST_ENTRIES;
        return isOne ? new LineResponse(response.body().source(), Integer.parseInt(count)) : null;
    }

    private static String header(Response response, String name) {
        var value = response.header(name);
        return value == null ? "" : value.strip();
    }

    /** Whether a server that answers with that status may stream the next time. */
    static boolean isPassing(int status) {
        return status == 401 || status == 429 || (status >= 500 && status != 501);
    }

    /**
     * Reads to the end.
     *
     * @throws ApiException if a line is no object, or if there are more or fewer than the server counts
     */
    void read(RestClient.LineReceiver receiver) throws IOException, ApiException {
        var read = 0;
        while (!source.exhausted()) {
            var line = line();
            if (isBlank(line)) {
                continue;
            }
            receiver.entry(new Line(line), total);
            read++;
        }
        if (read != total) {
            throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD, MessageCode.LIST_SHORT, total, read));
        }
    }

    private byte[] line() throws IOException, ApiException {
        var end = source.indexOf((byte) '\n', 0, LONGEST_LINE);
        if (end < 0 && source.request(LONGEST_LINE)) {
            throw new ApiException(
                    ApiProblem.onTheWay(Kind.TOO_LARGE, MessageCode.ANSWER_TOO_LARGE, LONGEST_LINE >> 20));
        }
        var line = end < 0 ? source.readByteArray() : source.readByteArray(end);
        if (end >= 0) {
            source.skip(1);
        }
        return line;
    }

    private static boolean isBlank(byte[] line) {
        for (var b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
