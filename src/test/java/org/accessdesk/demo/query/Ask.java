package org.accessdesk.demo.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Asks as an HTTP client would. */
final class Ask {

    private Ask() {}

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static List<String> ids(ObjectNode answer) {
        return answer.path("data").values().stream().map(item -> item.path("id").stringValue()).toList();
    }

    static List<String> omitted(ObjectNode answer) {
        return answer.path("$meta").path("omitted").values().stream().map(path -> path.stringValue()).toList();
    }

    /** The numbers of the people found, such as "1 3". */
    static String found(String rawQuery) throws BadQueryException {
        return String.join(" ", ids(new Queries(10).list(People.five(), rawQuery))).replace("U-", "");
    }
}
