package org.accessdesk.ui.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** What became of the draft files that were read: a message a file, the latest of them, until all are dismissed. */
final class FileMessages {
    private static final int MOST = 12;
    private final List<FileMessage> all = new ArrayList<>();
    private @Nullable FileMessage shown;

    /**
     * The message about one file.
     *
     * @param imported the imported draft; null if none
     */
    private record FileMessage(String sentence, boolean error, @Nullable DraftId imported) {}

    /** The draft called {@code name} was imported as {@code draft}. */
    void imported(String name, DraftId draft) {
        add(new FileMessage(DraftTexts.shownName(name), false, draft));
    }

    /** {@code file} is no draft that can be read. */
    void refused(String file, String why) {
        add(new FileMessage(Texts.format("kit.about", file, why), true, null));
    }

    /** {@code file} is shown read-only, which says all; once another file replaces it, there is a message about it. */
    void shown(String file, String why) {
        if (shown != null) {
            add(shown);
        }
        shown = new FileMessage(Texts.format("kit.about", file, why), true, null);
    }

    /** The file that was shown is closed. */
    void closeShown() {
        shown = null;
    }

    private void add(FileMessage more) {
        all.remove(more);
        all.add(more);
        while (all.size() > MOST) {
            all.removeFirst();
        }
    }

    /** Dismisses the messages. */
    void clear() {
        all.clear();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether any file could not be imported. */
    boolean isError() {
        return all.stream().anyMatch(FileMessage::error);
    }

    /** All messages, a line each; an import that is the draft {@code open} is named as the open one. */
    String sentences(DraftId open) {
        return all.stream().map(m -> sentence(m, open)).collect(Collectors.joining("\n"));
    }

    private static String sentence(FileMessage of, DraftId open) {
        return of.imported() == null ? of.sentence()
                : Texts.format(of.imported().equals(open) ? "drafts.imported" : "drafts.importedToo", of.sentence());
    }
}
