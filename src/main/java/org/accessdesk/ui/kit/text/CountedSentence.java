package org.accessdesk.ui.kit.text;

import java.util.List;

/**
 * A sentence that counts users, or several of them.
 *
 * @param users those that each of its figures counts; empty if it has none
 */
public record CountedSentence(String text, List<NameList> users) {
    public CountedSentence {
        users = List.copyOf(users);
    }

    /** A sentence without figures. */
    public static CountedSentence plain(String text) {
        return new CountedSentence(text, List.of());
    }
}
