package org.accessdesk.ui.drafts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.DraftSaver;
import org.accessdesk.service.draft.DraftSummary;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.draft.DraftsState;
import org.accessdesk.ui.drafts.DraftFileActions.ForeignDraft;
import org.accessdesk.ui.drafts.DraftFileActions.ReadDraft;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The menu of drafts: the open one, all drafts, and their actions. */
public final class DraftsViewModel {
    private static final int MOST_MESSAGES = 12;
    private final Drafts drafts;
    private final DraftFileActions files;
    private final ExportNotices exports;
    private final State.Subscription subscription;
    private final ReadOnlyObjectWrapper<DraftsContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ForeignDraft> foreign = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty renaming = new SimpleBooleanProperty();
    private final List<FileMessage> said = new ArrayList<>();
    private @Nullable FileMessage foreignSays;
    private @Nullable String deletedSeen;

    /**
     * The message about one file.
     *
     * @param imported the imported draft; null if none
     */
    private record FileMessage(String sentence, boolean error, @Nullable DraftId imported) {}

    public DraftsViewModel(Drafts drafts, DraftFileActions files, ExportNotices exports) {
        this.exports = exports;
        this.drafts = drafts;
        this.files = files;
        this.deletedSeen = drafts.state().value().deleted();
        this.subscription = drafts.state().observe(_ -> update());
    }

    public ReadOnlyObjectProperty<DraftsContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The draft of another account that is shown; null if none. */
    public ReadOnlyObjectProperty<@Nullable ForeignDraft> foreignProperty() {
        return foreign.getReadOnlyProperty();
    }

    /** Whether the open draft is being renamed. */
    public BooleanProperty renamingProperty() {
        return renaming;
    }

    /** The shown name of a draft with the stored name {@code name}. */
    public static String shownName(String name) {
        var line = Names.line(name);
        return line.isEmpty() ? Texts.get("drafts.unnamed") : line;
    }

    /** The open draft's stored name; empty for none. */
    public String storedName() {
        return drafts.draft().name();
    }

    public void open(DraftId id) {
        drafts.open(id);
    }

    /** Creates a draft and starts renaming it. */
    public void create() {
        drafts.create(Texts.format("drafts.numbered", drafts.state().value().all().size() + 1));
        renaming.set(true);
    }

    /** Renames the open draft. */
    public void rename(String name) {
        renaming.set(false);
        if (!name.strip().equals(storedName())) {
            drafts.rename(name);
        }
    }

    public void duplicate() {
        drafts.duplicate(Texts.format("drafts.copy", shownName(storedName())));
        renaming.set(true);
    }

    /** Deletes the open draft; it can be restored. */
    public void delete() {
        deletedSeen = null;
        said.clear();
        drafts.delete();
    }

    /** Restores the draft that was deleted last. */
    public void restoreDeleted() {
        drafts.restore();
    }

    /** Retries saving. */
    public void retrySaving() {
        drafts.keepAgain();
    }

    /** The suggested file name for the open draft. */
    public String fileName() {
        return shownName(storedName()).replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip() + ".accessdraft";
    }

    /** Writes the open draft to {@code file}. */
    public void export(Path file) {
        said.clear();
        files.export(drafts.draft(), file, problem -> problem.ifPresentOrElse(why -> exports.notExported(file, why),
                () -> exports.exported(file)));
    }

    /**
     * Reads a draft from {@code file}: opens it if it is of this account, otherwise shows it read-only. Its message is
     * added to those of other files, until all are dismissed: several files can be opened at once, in any order.
     */
    public void read(Path file) {
        files.read(file, read -> {
            switch (read) {
                case ReadDraft.OpenedDraft(var draft) -> {
                    drafts.add(draft.withName(imported(draft.name())));
                    say(new FileMessage(shownName(draft.name()), false, drafts.draft().id()));
                }
                case ReadDraft.ShownDraft(var draft) -> show(draft, fileName(file));
                case ReadDraft.RefusedFile(var sentence) ->
                    say(new FileMessage(ofFile(fileName(file), sentence), true, null));
            }
        });
    }

    /** "Q4 clean-up (imported)", to tell it from the draft that it was exported from. */
    private static String imported(String name) {
        var pattern = Texts.format("drafts.importedName", "");
        return name.endsWith(pattern) ? name : Texts.format("drafts.importedName", shownName(name));
    }

    /** Shows a draft of another account, and adds a message about the one that it replaces. */
    private void show(ForeignDraft draft, String file) {
        if (foreignSays != null) {
            say(foreignSays);
        }
        foreignSays = new FileMessage(ofFile(file, draft.why()), true, null);
        foreign.set(draft);
    }

    private static String fileName(Path file) {
        return Names.line(String.valueOf(file.getFileName()));
    }

    private static String ofFile(String file, String sentence) {
        return Texts.format("kit.about", file, sentence);
    }

    /** Closes the draft of another account. */
    public void closeForeign() {
        foreignSays = null;
        foreign.set(null);
    }

    /** Dismisses the messages. */
    public void dismiss() {
        said.clear();
        deletedSeen = drafts.state().value().deleted();
        update();
    }

    private void say(FileMessage more) {
        said.remove(more);
        said.add(more);
        while (said.size() > MOST_MESSAGES) {
            said.removeFirst();
        }
        update();
    }

    private static String sentence(FileMessage of, DraftId open) {
        return of.imported() == null ? of.sentence()
                : Texts.format(of.imported().equals(open) ? "drafts.imported" : "drafts.importedToo", of.sentence());
    }

    private void update() {
        var now = drafts.state().value();
        var deleted = now.deleted();
        if (deleted == null) {
            deletedSeen = null;
        }
        var deletionMessage = deleted != null && said.isEmpty() && !deleted.equals(deletedSeen)
                ? Texts.format("drafts.deleted", shownName(deleted))
                : "";
        var sentences = said.stream().map(s -> sentence(s, now.draft().id())).collect(Collectors.joining("\n"));
        content.set(
                new DraftsContent(shownName(now.draft().name()),
                        now.all().stream().map(DraftsViewModel::entry).toList(),
                        now.draft().id(), words(now), problem(now.keeping()),
                        deletionMessage.isEmpty() ? sentences : deletionMessage,
                        said.stream().anyMatch(FileMessage::error), !deletionMessage.isEmpty()));
    }

    private static DraftMenuEntry entry(DraftSummary of) {
        return new DraftMenuEntry(of.id(), Texts.format("drafts.entry", shownName(of.name()), of.changes()),
                Texts.format("drafts.begun", Dates.moment(of.created())));
    }

    /** Of a draft without changes only what goes wrong: beside "No changes" there is nothing to be saved. */
    private static String words(DraftsState now) {
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
        var names = keeping.drafts().stream().map(DraftsViewModel::shownName).toList();
        var why = Messages.of(keeping.problems());
        return names.size() == 1 ? Texts.format("drafts.problem.one", names.getFirst(), why)
                : Texts.format("drafts.problem.many", names.size(), names.getFirst(), why);
    }

    /** Stops observing. */
    public void close() {
        subscription.close();
    }
}
