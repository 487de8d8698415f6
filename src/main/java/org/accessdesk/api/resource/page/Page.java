package org.accessdesk.api.resource.page;

import java.util.List;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.json.Fields;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One page of a list, with the server's information about the whole list.
 *
 * @param total the server's count of all entries; negative if unknown
 * @param requested how many entries were requested
 * @param limit the server's limit of entries per page; null if unknown
 * @param omitted fields that were not selected
 */
record Page(List<JsonNode> entries, int requested, int total, @Nullable Integer limit, Set<String> omitted) {

    /** Far above the 100 that are requested: a server without paging sends all entries. */
    private static final int MOST_ENTRIES = 20_000;

    /** @throws ApiException if the response is no list, or has more entries than a page may */
    static Page of(JsonNode answer, int requested) throws ApiException {
        var data = answer.path("data");
        if (!data.isArray()) {
            throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD,
                    MessageCode.ANSWER_NO_LIST, "data"));
        }
        if (data.size() > MOST_ENTRIES) {
            throw new ApiException(ApiProblem.onTheWay(Kind.TOO_LARGE, MessageCode.PAGE_TOO_LONG, data.size()));
        }
        var pagination = Fields.of(answer.path("$meta").path("pagination"));
        var total = pagination.count("total");
        var limit = pagination.count("limit");
        return new Page(List.copyOf(data.values()), requested, total == null ? -1 : total, limit,
                Fields.omittedBy(answer));
    }

    int size() {
        return entries.size();
    }

    /** The id of the entry at {@code index}; empty if it has none. */
    String id(int index) {
        return entries.get(index).path("id").asString("");
    }
}
