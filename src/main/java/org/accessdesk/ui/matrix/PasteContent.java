package org.accessdesk.ui.matrix;

import java.util.List;

/**
 * What a preview of a pasted block shows.
 *
 * @param title how much it changes, in one sentence
 * @param lines what else is to be known, a sentence each
 * @param possible whether it can be put into the draft: it changes something
 */
record PasteContent(String title, List<String> lines, boolean possible) {

    /** All of it, for a screen reader. */
    String whole() {
        return title + "\n" + String.join("\n", lines);
    }
}
