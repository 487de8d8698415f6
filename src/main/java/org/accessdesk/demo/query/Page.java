package org.accessdesk.demo.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for (api.md §3.2). */
record Page(int offset, int limit) {
    private static final int LARGEST = 100;

    static Page of(QueryString query, int defaultLimit) throws BadQueryException {
        return new Page(number(query.offset(), 0), Math.min(number(query.limit(), defaultLimit), LARGEST));
    }

    <T> List<T> of(List<T> all) {
        var from = Math.min(offset, all.size());
        return all.subList(from, from + Math.min(limit, all.size() - from));
    }

    private static int number(@Nullable String text, int otherwise) throws BadQueryException {
        if (text == null) {
            return otherwise;
        }
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw BadQueryException.cannotConvert(text);
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException tooLarge) {
            // Too large a limit is capped and too large an offset is past the end, however large.
            return Integer.MAX_VALUE;
        }
    }
}
