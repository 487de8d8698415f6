package org.accessdesk.ui.capture.step;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to take one picture.
 *
 * @param file the file's name, for messages
 * @param name the picture's name: the file's name without its ending
 * @param alt what the picture shows, for who does not see it, by language
 * @param caption what stands below it, by language; may be empty
 * @param capture the control that is pictured, by key or name; null for the whole window
 * @param padding around the control, in logical pixels
 */
public record Recipe(String file, String name, Map<String, String> alt, Map<String, String> caption, List<Step> steps,
        @Nullable ControlName capture, int padding, List<Callout> callouts) {

    /**
     * A numbered mark on the picture.
     *
     * @param at the control that it belongs to
     * @param text what it says, by language; may be empty
     * @param line in the file
     */
    public record Callout(ControlName at, Map<String, String> text, int line) {}

    public Recipe {
        steps = List.copyOf(steps);
        callouts = List.copyOf(callouts);
    }

    /** The text in {@code language}, else in English; empty if there is neither. */
    public static String in(Map<String, String> texts, String language) {
        return texts.getOrDefault(language, texts.getOrDefault("en", ""));
    }
}
