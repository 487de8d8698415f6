package org.accessdesk.model;

import org.accessdesk.model.text.SafeText;

/**
 * A name as it is shown.
 *
 * @param text the name on one line; empty where there is none to see
 * @param mark the id or e-mail address that tells it from others that read the same; empty where none does
 */
public record ShownName(String text, String mark) {

    /** The name {@code raw} of what has {@code id}, which is the mark where it needs one. */
    public static ShownName of(String raw, Id id, boolean readsLikeAnother) {
        var text = SafeText.isolated(raw);
        var needsMark = (readsLikeAnother || text.isEmpty()) && !text.equals(id.value());
        return new ShownName(text, needsMark ? id.value() : "");
    }
}
