package org.accessdesk.model.settings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the app asks for a newer version of itself.
 *
 * @param asked when it last did; null if it never did
 */
public record Updates(boolean check, @Nullable Instant asked) {
    /** It does not. */
    public static final Updates DEFAULT = new Updates(false, null);
}
