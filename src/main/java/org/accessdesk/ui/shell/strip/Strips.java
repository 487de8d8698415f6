package org.accessdesk.ui.shell.strip;

import java.time.Instant;
import java.util.List;
import org.accessdesk.service.apply.run.RunProgress;
import org.accessdesk.service.draft.DraftsState;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.service.session.Workspace;
import org.jspecify.annotations.Nullable;

/** Makes the content of the strip: what the open draft does, or how far its apply is. */
public final class Strips {
    private final Workspace workspace;
    private final EffectSegments effect = new EffectSegments();

    /** The strip of {@code workspace}. */
    public Strips(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The strip at {@code now}. */
    public Strip at(Instant now) {
        var draft = workspace.drafts().state().value();
        var running = workspace.apply().state().value().running();
        var reviewed = workspace.review().shown();
        return new Strip(draft.changes().size(), reviewed == null ? 0 : reviewed.toSend(),
                segments(draft, running, reviewed, now), draft.canUndo(), draft.canRedo(),
                running == null ? 2 : running.done() == 0 ? -1 : (double) running.done() / running.total(),
                running != null && running.stopping(), ApplyObstacle.of(workspace, reviewed));
    }

    private List<StripSegment> segments(DraftsState draft, @Nullable RunProgress running, @Nullable Reviewed reviewed,
            Instant now) {
        if (running != null) {
            return ProgressSegments.of(running, now);
        }
        return reviewed != null && (reviewed.toSend() > 0 || draft.changes().isEmpty()) ? effect.of(reviewed)
                : List.of();
    }
}
