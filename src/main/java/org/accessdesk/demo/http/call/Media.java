package org.accessdesk.demo.http.call;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accessdesk.demo.world.base.Problem;

/** The media types of bodies: JSON, or for objects with files a multipart form with a part of JSON. */
public final class Media {
    private static final Pattern JSON = Pattern.compile("(application|text)/json|application/[^;]+\\+json");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final String BLANK_LINE = "\r\n\r\n";

    private Media() {}

    /**
     * The JSON of a request, or 415. A body without a content type is read as JSON.
     *
     * @param form the part of a form that contains it; empty if forms are not accepted
     */
    public static String json(Request request, String form) {
        String written = request.headerText("Content-Type");
        String type = written.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (request.body().length == 0 || type.isEmpty() || JSON.matcher(type).matches()) {
            return request.text();
        }
        Matcher boundary = BOUNDARY.matcher(written);
        if (form.isEmpty() || !type.equals("multipart/form-data") || !boundary.find()) {
            throw new Problem(415, "Unsupported Media Type", "The media type '" + type + "' is not supported.",
                    Map.of());
        }
        return part(request, boundary.group(1), form);
    }

    /** The text of the part of that name; empty if there is none. */
    private static String part(Request request, String boundary, String name) {
        // ISO-8859-1 maps each byte to one character: a part can be a picture.
        String body = new String(request.body(), StandardCharsets.ISO_8859_1);
        for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
            int head = part.indexOf(BLANK_LINE);
            if (head >= 0 && part.substring(0, head).contains("name=\"" + name + "\"")) {
                byte[] content = part.substring(head + BLANK_LINE.length()).getBytes(StandardCharsets.ISO_8859_1);
                return new String(content, StandardCharsets.UTF_8).strip();
            }
        }
        return "";
    }
}
