package org.accessdesk.ui.drafts;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.accessdesk.model.change.DraftId;
import org.accessdesk.service.DraftKeeper;
import org.accessdesk.service.Drafts;
import org.accessdesk.service.State;
import org.accessdesk.ui.drafts.DraftFileActions.ForeignDraft;
import org.accessdesk.ui.drafts.DraftFileActions.Read;
import org.accessdesk.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** The menu of drafts: which is open, which there are, and what can be done with them. */
public final class DraftsViewModel {
    private final Drafts drafts;
    private final DraftFileActions files;
    private final State.Subscription subscription;
    private final ReadOnlyObjectWrapper<Content> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ForeignDraft> foreign = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty renaming = new SimpleBooleanProperty();
    private String said = "";
    private boolean failed;
    private @Nullable String deletedSeen;

    /**
     * What to show.
     *
     * @param name what the open draft is called
     * @param keeping whether it is all on the disk, in words
     * @param problem why it is not, a sentence; empty if it is or soon will be
     * @param said what became of a file or a deletion, a sentence; empty if there is nothing to say
     * @param failed whether that is bad news
     * @param deleted whether that is a deletion, which can be taken back
     */
    public record Content(String name, List<Entry> all, DraftId open, String keeping, String problem, String said,
            boolean failed, boolean deleted) {}

    /** A draft in the menu. */
    public record Entry(DraftId id, String text) {}

    public DraftsViewModel(Drafts drafts, DraftFileActions files) {
        this.drafts = drafts;
        this.files = files;
        this.deletedSeen = drafts.state().value().deleted();
        this.subscription = drafts.state().observe(_ -> update());
    }

    public ReadOnlyObjectProperty<Content> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** A draft of another account that is looked at; null if none is. */
    public ReadOnlyObjectProperty<@Nullable ForeignDraft> foreignProperty() {
        return foreign.getReadOnlyProperty();
    }

    /** Whether the open draft is being given a name. */
    public BooleanProperty renamingProperty() {
        return renaming;
    }

    /** What a draft of {@code name} is called. */
    public static String called(String name) {
        return name.isBlank() ? Texts.get("drafts.unnamed") : name;
    }

    /** The open draft's name as it is typed; empty for none. */
    public String ownName() {
        return drafts.draft().name();
    }

    public void open(DraftId id) {
        drafts.open(id);
    }

    /** Begins a draft and lets it be given a name. */
    public void create() {
        drafts.create(Texts.format("drafts.numbered", drafts.state().value().all().size() + 1));
        renaming.set(true);
    }

    /** Gives the open draft that name. */
    public void rename(String name) {
        renaming.set(false);
        if (!name.strip().equals(ownName())) {
            drafts.rename(name);
        }
    }

    public void duplicate() {
        drafts.duplicate(Texts.format("drafts.copy", called(ownName())));
        renaming.set(true);
    }

    /** Deletes the open draft; it can be brought back. */
    public void delete() {
        deletedSeen = null;
        said = "";
        drafts.delete();
    }

    /** Brings back what was deleted last. */
    public void bringBack() {
        drafts.restore();
    }

    /** Tries again to keep what could not be kept. */
    public void keepAgain() {
        drafts.keepAgain();
    }

    /** What the open draft's file is offered to be called. */
    public String fileName() {
        return called(ownName()).replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip() + ".accessdraft";
    }

    /** Writes the open draft to {@code file}. */
    public void export(Path file) {
        var name = called(ownName());
        files.export(drafts.draft(), file, problem -> say(problem.isEmpty()
                ? Texts.format("drafts.exported", name, String.valueOf(file.getFileName()))
                : problem,
                !problem.isEmpty()));
    }

    /** Reads a draft from {@code file}: one of this account is opened, another one is shown. */
    public void read(Path file) {
        files.read(file, read -> {
            switch (read) {
                case Read.Ours(var draft) -> {
                    drafts.add(draft);
                    say(Texts.format("drafts.imported", called(draft.name())), false);
                }
                case Read.Foreign(var draft) -> foreign.set(draft);
                case Read.Refused(var sentence) -> say(sentence, true);
            }
        });
    }

    /** Puts the draft of another account away. */
    public void closeForeign() {
        foreign.set(null);
    }

    /** Puts what was said away. */
    public void dismiss() {
        said = "";
        deletedSeen = drafts.state().value().deleted();
        update();
    }

    private void say(String sentence, boolean bad) {
        said = sentence;
        failed = bad;
        update();
    }

    private void update() {
        var now = drafts.state().value();
        var deleted = now.deleted();
        if (deleted == null) {
            deletedSeen = null;
        }
        var news = deleted != null && said.isEmpty() && !deleted.equals(deletedSeen)
                ? Texts.format("drafts.deleted", called(deleted))
                : "";
        content.set(new Content(called(now.draft().name()), now.all().stream().map(DraftsViewModel::entry).toList(),
                now.draft().id(), words(now.keeping()), problem(now.keeping()),
                news.isEmpty() ? said : news, failed && !said.isEmpty(), !news.isEmpty()));
    }

    private static Entry entry(Drafts.Entry of) {
        return new Entry(of.id(), Texts.format("drafts.entry", called(of.name()), of.changes()));
    }

    private static String words(DraftKeeper.Keeping keeping) {
        if (!keeping.problem().isEmpty()) {
            return Texts.get("drafts.notKept");
        }
        return keeping.kept() ? Texts.get("drafts.kept") : Texts.get("drafts.keeping");
    }

    /** Which drafts are not on the disk and why, a sentence; empty if all are or soon will be. */
    public static String problem(DraftKeeper.Keeping keeping) {
        if (keeping.problem().isEmpty()) {
            return "";
        }
        var names = keeping.drafts().stream().map(DraftsViewModel::called).toList();
        return names.size() == 1 ? Texts.format("drafts.problem.one", names.getFirst(), keeping.problem())
                : Texts.format("drafts.problem.many", names.size(), names.getFirst(), keeping.problem());
    }

    /** Stops observing. */
    public void close() {
        subscription.close();
    }
}
