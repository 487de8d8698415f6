package org.accessdesk.ui.users.why;

import java.util.List;
import java.util.stream.Stream;
import org.accessdesk.model.why.Way;
import org.accessdesk.ui.kit.text.Lists;

/**
 * What the pop-over tells about one module.
 *
 * @param answer why the user has it or does not have it
 */
public record WhyContent(String answer, List<WayText> ways) {
    public WhyContent {
        ways = List.copyOf(ways);
    }

    /** A way in words, with all that it changes for the user. */
    public record WayText(String text, Way way) {}

    /** All of it, to copy and for screen readers. */
    public String whole() {
        return Lists.ofSentences(Stream.concat(Stream.of(answer), ways.stream().map(WayText::text)).toList());
    }
}
