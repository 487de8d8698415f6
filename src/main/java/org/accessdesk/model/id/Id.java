package org.accessdesk.model.id;

import java.util.regex.Pattern;

/** An id of the marketplace: a prefix and groups of four digits. Ordered by its text. */
public sealed interface Id permits AccountId, AccountUserId, BuyerId, GroupId, ModuleId, TokenId, UserId {

    /** The id as the server writes it. */
    String value();

    /**
     * Checks {@code value} against {@code pattern}.
     *
     * @throws BadIdException if it does not match, with a message that shows what was expected
     */
    static void check(String value, Pattern pattern, String example) {
        if (!pattern.matcher(value).matches()) {
            throw new BadIdException(value, example);
        }
    }
}
