package org.accessdesk.ui.kit.check;

import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link CheckList}, as plain values.
 *
 * @param key what the row stands for
 * @param text its name
 * @param state what its box shows
 * @param badge what the draft does to it, or a property of it
 * @param detail a short fact at the right: "3 modules", "2 of 3"; may be empty
 * @param lockReason why the box cannot be changed, shown in the detail's place; null where it can
 */
public record CheckRow<T>(T key, String text, CheckState state, @Nullable Badge badge, String detail,
        @Nullable String lockReason) {

    /** A row that can be toggled, with nothing beside it. */
    public static <T> CheckRow<T> of(T key, String text, CheckState state) {
        return new CheckRow<>(key, text, state, null, "", null);
    }

    /** Whether the box cannot be changed. */
    public boolean locked() {
        return lockReason != null;
    }

    /** What stands at the right. */
    String aside() {
        return lockReason == null ? detail : lockReason;
    }

    /** The row in words, without its state, which assistive technology announces by itself. */
    String spoken() {
        var name = badge == null ? text : Texts.format("kit.check.named", text, badge.text());
        if (lockReason != null) {
            return Texts.format("kit.check.locked", name, lockReason);
        }
        return detail.isEmpty() ? name : Texts.format("kit.check.named", name, detail);
    }
}
