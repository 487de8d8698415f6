package org.accessdesk.ui.shell.strip;

import org.accessdesk.service.review.Reviewed;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Why the draft cannot be applied now.
 *
 * @param brief in few words, for the strip; empty if it can
 * @param sentence the same, and what to do; empty if it can
 */
public record ApplyObstacle(String brief, String sentence) {
    static final ApplyObstacle NONE = new ApplyObstacle("", "");

    /** What is in the way of applying {@code reviewed}; {@link #NONE} if nothing is. */
    public static ApplyObstacle of(Workspace workspace, @Nullable Reviewed reviewed) {
        var forbidden = Sentences.of(workspace.apply().writing());
        if (!forbidden.isEmpty()) {
            return new ApplyObstacle(Texts.get("shell.readOnly"), forbidden);
        }
        if (workspace.isOffline()) {
            return new ApplyObstacle(Texts.get("shell.offline.badge"), Texts.get("shell.obstacle.offline"));
        }
        if (reviewed == null || reviewed.toSend() > 0 || reviewed.draft().included().isEmpty()) {
            return NONE;
        }
        return reviewed.conflicts().isEmpty()
                ? new ApplyObstacle(Texts.get("shell.obstacle.done"), Texts.get("shell.obstacle.done.sentence"))
                : new ApplyObstacle(Texts.format("shell.obstacle.conflict", reviewed.conflicts().size()),
                        Texts.get("shell.obstacle.conflict.sentence"));
    }
}
