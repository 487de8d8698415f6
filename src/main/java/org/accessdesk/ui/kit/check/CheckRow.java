package org.accessdesk.ui.kit.check;

import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link CheckList}, as plain values.
 *
 * @param key identifies the row
 * @param text its name
 * @param state the state of its box
 * @param badge the draft's change, or a property
 * @param detail a short fact at the right: "3 modules", "2 of 3"; may be empty
 * @param lockReason why the box cannot be changed, shown instead of the detail; null if it can
 */
public record CheckRow<T>(T key, String text, CheckState state, @Nullable Badge badge, String detail,
        @Nullable String lockReason) {

    /** A row that can be toggled, without badge and detail. */
    public static <T> CheckRow<T> of(T key, String text, CheckState state) {
        return new CheckRow<>(key, text, state, null, "", null);
    }

    /** Whether the box cannot be changed. */
    public boolean locked() {
        return lockReason != null;
    }

    /** The text at the right. */
    String aside() {
        return lockReason == null ? detail : lockReason;
    }

    /** The text for screen readers, without the state, which they announce themselves. */
    String spoken() {
        var name = badge == null ? text : Texts.format("kit.check.named", text, badge.text());
        if (lockReason != null) {
            return Texts.format("kit.check.locked", name, lockReason);
        }
        return detail.isEmpty() ? name : Texts.format("kit.check.named", name, detail);
    }
}
