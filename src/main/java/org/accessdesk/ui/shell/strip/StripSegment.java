package org.accessdesk.ui.shell.strip;

import java.util.Set;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.text.Tone;

/** A part of the strip's sentence. */
public record StripSegment(String text, Tone tone, Set<UserId> users) {
    /** A part that counts nobody. */
    public StripSegment(String text, Tone tone) {
        this(text, tone, Set.of());
    }
}
