package org.accessdesk.ui.drafts;

import org.accessdesk.service.draft.DraftSaver;
import org.accessdesk.service.draft.DraftSummary;
import org.accessdesk.service.draft.DraftsState;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The texts of drafts. */
public final class DraftTexts {
    private DraftTexts() {}

    /** The shown name of a draft with the stored name {@code name}. */
    static String shownName(String name) {
        var line = Names.line(name);
        return line.isEmpty() ? Texts.get("drafts.unnamed") : line;
    }

    /** "Q4 clean-up (imported)", to tell it from the draft that it was exported from. */
    static String imported(String name) {
        var pattern = Texts.format("drafts.importedName", "");
        return name.endsWith(pattern) ? name : Texts.format("drafts.importedName", shownName(name));
    }

    static DraftMenuEntry entry(DraftSummary of) {
        return new DraftMenuEntry(of.id(), Texts.format("drafts.entry", shownName(of.name()), of.changes()),
                Texts.format("drafts.begun", Dates.moment(of.created())));
    }

    /**
     * Whether the open draft is saved. Of one without changes only what goes wrong: beside "No changes" there is nothing
     * to be saved.
     */
    static String saved(DraftsState now) {
        if (!now.keeping().problems().isEmpty()) {
            return Texts.get("drafts.notKept");
        }
        if (now.draft().changes().isEmpty()) {
            return "";
        }
        return now.keeping().kept() ? Texts.get("drafts.kept") : Texts.get("drafts.keeping");
    }

    /** A sentence which drafts are not saved and why; empty if all are or soon will be. */
    public static String problem(DraftSaver.SaveStatus keeping) {
        if (keeping.problems().isEmpty()) {
            return "";
        }
        var names = keeping.drafts().stream().map(DraftTexts::shownName).toList();
        var why = Messages.of(keeping.problems());
        return names.size() == 1 ? Texts.format("drafts.problem.one", names.getFirst(), why)
                : Texts.format("drafts.problem.many", names.size(), names.getFirst(), why);
    }
}
