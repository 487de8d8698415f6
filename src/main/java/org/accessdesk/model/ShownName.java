package org.accessdesk.model;

import org.accessdesk.model.id.Id;
import org.accessdesk.model.text.SafeText;

/**
 * A name for display.
 *
 * @param text the name on one line; empty if none is visible
 * @param mark the id or e-mail address that distinguishes it from names that read the same; empty if not needed
 */
public record ShownName(String text, String mark) {

    /** The displayed name of {@code raw}, with {@code id} as the mark if it needs one. */
    public static ShownName of(String raw, Id id, boolean readsLikeAnother) {
        var text = SafeText.isolated(raw);
        var needsMark = (readsLikeAnother || text.isEmpty()) && !text.equals(id.value());
        return new ShownName(text, needsMark ? id.value() : "");
    }
}
