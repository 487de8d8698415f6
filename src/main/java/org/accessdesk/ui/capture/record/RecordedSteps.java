package org.accessdesk.ui.capture.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Control;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.ListRows;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The steps that are made of events. What an event has done is looked at in the next pulse, at the latest before the next event;
 * a scroll is a step once the next one follows.
 */
final class RecordedSteps {
    private final StepSink sink;
    private final ControlNamer namer;
    /** The lists that were scrolled since the last step. */
    private final Map<Control, Integer> scrolled = new LinkedHashMap<>();
    /** Those that were scrolled at all, and the rows to which. */
    private final Map<Control, Integer> everScrolled = new LinkedHashMap<>();
    /** Looks at what the last event has done. */
    private @Nullable Runnable later;
    private boolean focusMoved = true;
    private boolean gestureRecorded;
    /** Whether a key is a step: what it causes is none. */
    private boolean byKey;
    private boolean entryChosen;

    RecordedSteps(StepSink sink, ControlNamer namer) {
        this.sink = sink;
        this.namer = namer;
    }

    ControlNamer namer() {
        return namer;
    }

    void add(Step step) {
        gestureRecorded = true;
        flushScrolls();
        sink.add(step);
    }

    /** Adds the step about a control; refuses it if the control has no name. */
    void named(Optional<ControlName> name, Function<ControlName, Step> step) {
        gestureRecorded = true;
        name.ifPresentOrElse(control -> add(step.apply(control)),
                () -> sink.refuse(Texts.get("record.refused.control")));
    }

    void refuse(String sentence) {
        sink.refuse(sentence);
    }

    /** Looks later at what the event has done, instead of what was to be looked at before. */
    void after(Runnable look) {
        later = look;
    }

    /** Looks at what the last event has done. */
    void settle() {
        var look = later;
        later = null;
        byKey = false;
        if (look != null) {
            look.run();
        }
    }

    // Scrolls

    void scrolled(Control list, int row) {
        scrolled.put(list, row);
    }

    /** Makes steps of the last scrolls. */
    void flushScrolls() {
        var all = Map.copyOf(scrolled);
        scrolled.clear();
        all.forEach((list, row) -> {
            if (list.getScene() != null) {
                everScrolled.put(list, row);
                named(namer().name(list, ControlKind.LIST),
                        control -> new Step.Scroll(control, new ListRows(list).written(row), 0));
            }
        });
    }

    /** Scrolls each list again as its last step would. */
    void scrollAgain() {
        everScrolled.forEach((list, row) -> new ListRows(list).scrollTo(row));
    }

    // What the parts of the recorder tell each other

    /** The focus went where a replay does not take it: keys that follow need a step for it. */
    void focusMoved() {
        focusMoved = true;
    }

    boolean isFocusMoved() {
        return focusMoved;
    }

    void focusNamed() {
        focusMoved = false;
    }

    /** A button of the mouse goes down. */
    void gestureBegins() {
        gestureRecorded = false;
    }

    /** The click has its step, or cannot have one. */
    void gestureRecorded() {
        gestureRecorded = true;
    }

    boolean isGestureRecorded() {
        return gestureRecorded;
    }

    /** A key is a step, until {@link #settle}. */
    void keyPressed() {
        byKey = true;
    }

    boolean isByKey() {
        return byKey;
    }

    /** An entry of a menu was chosen, which closes it. */
    void entryChosen() {
        entryChosen = true;
    }

    /** Whether the menu that closes now does so by its entry. */
    boolean takeEntryChosen() {
        var chosen = entryChosen;
        entryChosen = false;
        return chosen;
    }
}
