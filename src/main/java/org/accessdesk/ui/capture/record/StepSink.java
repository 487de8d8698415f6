package org.accessdesk.ui.capture.record;

import org.accessdesk.ui.capture.step.Step;

/** Receives what is recorded. */
interface StepSink {
    void add(Step step);

    /** Something cannot be a step; {@code sentence} says so. */
    void refuse(String sentence);
}
