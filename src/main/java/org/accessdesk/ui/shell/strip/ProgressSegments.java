package org.accessdesk.ui.shell.strip;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.accessdesk.service.apply.run.RunProgress;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;

/** The progress of a run in the words of the strip. */
final class ProgressSegments {
    private ProgressSegments() {}

    /** The progress of a run, and how long it waits before it tries again. */
    static List<StripSegment> of(RunProgress running, Instant now) {
        var segments = new ArrayList<StripSegment>();
        segments.add(new StripSegment(Texts.format(running.stopping() ? "shell.strip.stopping" : "shell.strip.applying",
                running.done(), running.total()), Tone.NEUTRAL));
        var until = running.waitingUntil();
        if (until != null && until.isAfter(now)) {
            var seconds = Duration.between(now, until).plusMillis(999).toSeconds();
            segments.add(new StripSegment(Texts.format("shell.strip.waiting", seconds), Tone.PENDING));
        }
        return segments;
    }
}
