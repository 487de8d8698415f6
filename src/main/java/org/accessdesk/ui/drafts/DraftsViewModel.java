package org.accessdesk.ui.drafts;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.ui.drafts.DraftFileActions.ForeignDraft;
import org.accessdesk.ui.drafts.DraftFileActions.ReadDraft;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The menu of drafts: the open one, all drafts, and their actions. */
public final class DraftsViewModel {
    private final Drafts drafts;
    private final DraftFileActions files;
    private final ExportNotices exports;
    private final State.Subscription subscription;
    private final ReadOnlyObjectWrapper<DraftsContent> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ForeignDraft> foreign = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty renaming = new SimpleBooleanProperty();
    private final FileMessages said = new FileMessages();
    private @Nullable String deletedSeen;

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
        drafts.duplicate(Texts.format("drafts.copy", DraftTexts.shownName(storedName())));
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
        return DraftTexts.shownName(storedName()).replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip() + ".accessdraft";
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
                    drafts.add(draft.withName(DraftTexts.imported(draft.name())));
                    said.imported(draft.name(), drafts.draft().id());
                    update();
                }
                case ReadDraft.ShownDraft(var draft) -> {
                    said.shown(fileName(file), draft.why());
                    foreign.set(draft);
                    update();
                }
                case ReadDraft.RefusedFile(var sentence) -> {
                    said.refused(fileName(file), sentence);
                    update();
                }
            }
        });
    }

    private static String fileName(Path file) {
        return Names.line(String.valueOf(file.getFileName()));
    }

    /** Closes the draft of another account. */
    public void closeForeign() {
        said.closeShown();
        foreign.set(null);
    }

    /** Dismisses the messages. */
    public void dismiss() {
        said.clear();
        deletedSeen = drafts.state().value().deleted();
        update();
    }

    private void update() {
        var now = drafts.state().value();
        var deleted = now.deleted();
        if (deleted == null) {
            deletedSeen = null;
        }
        var deletionMessage = deleted != null && said.isEmpty() && !deleted.equals(deletedSeen)
                ? Texts.format("drafts.deleted", DraftTexts.shownName(deleted))
                : "";
        content.set(
                new DraftsContent(DraftTexts.shownName(now.draft().name()),
                        now.all().stream().map(DraftTexts::entry).toList(),
                        now.draft().id(), DraftTexts.saved(now), DraftTexts.problem(now.keeping()),
                        deletionMessage.isEmpty() ? said.sentences(now.draft().id()) : deletionMessage,
                        said.isError(), !deletionMessage.isEmpty()));
    }

    /** Stops observing. */
    public void close() {
        subscription.close();
    }
}
