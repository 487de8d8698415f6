package org.accessdesk.ui.groups.redundant;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.tidy.Redundancy;
import org.accessdesk.model.tidy.RedundancyFinder;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.text.Texts;

/**
 * What is redundant in the account with the open draft. Each of it goes into the draft alone, as one step of undo, after
 * it was checked for all users that nobody's access changes; then it is looked for again.
 */
public final class RedundancyViewModel {
    private final Workspace workspace;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RedundancyContent> content = new ReadOnlyObjectWrapper<>(
            nothing("groups.redundant.searching"));

    public RedundancyViewModel(Workspace workspace) {
        this.workspace = workspace;
    }

    private static RedundancyContent nothing(String textKey) {
        return new RedundancyContent(Texts.get(textKey), List.of(), 0);
    }

    /** Whether it is shown. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** What to show. */
    public ReadOnlyObjectProperty<RedundancyContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Shows it, and looks for it. */
    public void open() {
        open.set(true);
        find();
    }

    /** Hides it. */
    public void close() {
        open.set(false);
        content.set(nothing("groups.redundant.searching"));
    }

    private void find() {
        var drafted = workspace.drafted();
        if (drafted == null || !drafted.base().isComplete()) {
            content.set(nothing("groups.redundant.incomplete"));
            return;
        }
        workspace.tasks().start(_ -> RedundancyFinder.find(drafted), Tasks.handler(
                found -> show(new RedundancyTexts(drafted.names()).of(found)),
                _ -> show(nothing("groups.redundant.failed"))));
    }

    private void show(RedundancyContent found) {
        if (open.get()) {
            content.set(found);
        }
    }

    /** Puts {@code redundancy} into the draft, unless it is not one any more; then looks again. */
    public void put(Redundancy redundancy) {
        var drafted = workspace.drafted();
        if (drafted != null) {
            workspace.tasks().start(_ -> checked(redundancy, drafted),
                    Tasks.<Optional<ChangeSet>>handler(next -> put(next, drafted),
                            _ -> show(nothing("groups.redundant.failed"))));
        }
    }

    private static Optional<ChangeSet> checked(Redundancy redundancy, DraftedSnapshot drafted) {
        return Optional.of(redundancy.addTo(drafted)).filter(next -> Redundancy.changesNoReach(drafted, next));
    }

    @SuppressWarnings("ReferenceEquality") // What was checked is about that draft and no other.
    private void put(Optional<ChangeSet> next, DraftedSnapshot checked) {
        if (workspace.drafted() == checked) {
            next.ifPresent(changes -> workspace.drafts().edit(_ -> changes));
        }
        find();
    }
}
