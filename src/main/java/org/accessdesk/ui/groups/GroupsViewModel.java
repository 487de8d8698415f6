package org.accessdesk.ui.groups;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.change.DraftedSnapshot;
import org.accessdesk.model.change.Target;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.table.EmptyTexts;
import org.accessdesk.ui.kit.text.AccessTexts;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The groups' table: rows, filter and selection. Its editor is {@link GroupEditorViewModel}. */
public final class GroupsViewModel {
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final List<State.Subscription> subscriptions;
    private final ObservableList<GroupRow> rows = FXCollections.observableArrayList();
    private final FilteredList<GroupRow> shown = new FilteredList<>(rows);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Choice<ModuleId>>> moduleChoices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable GroupId> revealed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<GroupRow>> selected = new ReadOnlyObjectWrapper<>(List.of());
    private final GroupEditorViewModel editor;
    private String text = "";
    private Set<ModuleId> modules = Set.of();
    private boolean changedOnly;
    private boolean changing;

    public GroupsViewModel(Workspace workspace) {
        directory = workspace.directory();
        drafts = workspace.drafts();
        apply = workspace.apply();
        editor = new GroupEditorViewModel(workspace);
        subscriptions = List.of(directory.state().observe(_ -> update()), drafts.state().observe(_ -> update()),
                apply.state().observe(_ -> update()));
    }

    /** The rows that the filter lets through, in the order of the server's list. */
    public ObservableList<GroupRow> rows() {
        return shown;
    }

    /** The editor of the selected group. */
    public GroupEditorViewModel editor() {
        return editor;
    }

    /** "24 groups · 1 selected". */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The modules to filter by. */
    public ReadOnlyObjectProperty<List<Choice<ModuleId>>> moduleChoicesProperty() {
        return moduleChoices.getReadOnlyProperty();
    }

    /** Why no row is shown, where none is. */
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    /** Whether a filter hides rows; an empty table then says so. */
    private boolean isFiltered() {
        return !text.isBlank() || !modules.isEmpty() || changedOnly;
    }

    public void filterText(String value) {
        text = value;
        filter();
    }

    public void filterModules(Collection<ModuleId> value) {
        modules = Set.copyOf(value);
        filter();
    }

    public void filterChanged(boolean value) {
        changedOnly = value;
        filter();
    }

    /** The selected row, if there is one, set anew after each change of the rows. */
    public ReadOnlyObjectProperty<List<GroupRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /**
     * Tells which group a person selects in the table, or that none is; while the rows change, what a table says of it
     * does not count.
     */
    public void select(@Nullable GroupRow row) {
        if (!changing) {
            selected.set(row == null ? List.of() : List.of(row));
            editor.edit(Optional.ofNullable(row).map(GroupRow::id));
            summarize();
        }
    }

    /** What was selected and is still shown stays so, whatever becomes of the rows. */
    private void keepingSelection(Runnable change) {
        changing = true;
        change.run();
        changing = false;
        if (!selected.get().isEmpty()) {
            var id = selected.get().getFirst().id();
            selected.set(shown.stream().filter(r -> r.id().equals(id)).toList());
            if (selected.get().isEmpty()) {
                editor.edit(Optional.empty());
            }
        }
    }

    /** Selects one group, whatever was filtered before; the view brings the row into view. */
    public void reveal(GroupId group) {
        text = "";
        modules = Set.of();
        changedOnly = false;
        filter();
        revealed.set(null);
        revealed.set(group);
    }

    /** The group to bring into view and select. */
    public ReadOnlyObjectProperty<@Nullable GroupId> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Stops observing. */
    public void close() {
        subscriptions.forEach(State.Subscription::close);
        editor.close();
    }

    private void filter() {
        var words = text.strip().toLowerCase(Locale.ROOT);
        keepingSelection(
                () -> shown.setPredicate(row -> (row.name() + ' ' + row.id()).toLowerCase(Locale.ROOT).contains(words)
                        && (!changedOnly || row.mark() != GroupRow.GroupDraftMark.NONE)
                        && (modules.isEmpty() || row.moduleIds().stream().anyMatch(modules::contains))));
        summarize();
    }

    private void update() {
        var snapshot = directory.state().value().snapshot();
        if (snapshot == null) {
            explainEmpty();
            return;
        }
        var drafted = new DraftedSnapshot(snapshot, drafts.changes());
        var all = snapshot.groups().stream().map(g -> row(g, drafted)).toList();
        keepingSelection(() -> replaceAll(all));
        moduleChoices
                .set(snapshot.modules().stream().map(m -> new Choice<>(m.id(), Names.of(m.id(), snapshot))).toList());
        summarize();
    }

    private void replaceAll(List<GroupRow> all) {
        if (all.size() == rows.size()) {
            for (int i = 0; i < all.size(); i++) {
                if (!all.get(i).equals(rows.get(i))) {
                    rows.set(i, all.get(i));
                }
            }
        } else {
            rows.setAll(all);
        }
    }

    private GroupRow row(UserGroup group, DraftedSnapshot drafted) {
        var snapshot = drafted.snapshot();
        var after = drafted.modulesOf(group);
        var members = drafted.membersOf(group.id()).size();
        var before = snapshot.members(group.id()).size();
        var changed = !after.equals(group.moduleIds());
        var all = new HashSet<>(group.moduleIds());
        all.addAll(after);
        return new GroupRow(group, drafted.contentOf(group).name(), Names.of(group.id(), drafted.names()), all,
                changed ? Texts.format("groups.modulesFromTo", group.moduleIds().size(), after.size())
                        : modulesText(group, snapshot),
                changed, AccessTexts.buyers(group, after, snapshot), members,
                before == members ? Texts.format("kit.number", members)
                        : Texts.format("kit.fromTo", before, members),
                mark(group.id(), drafted));
    }

    private static String modulesText(UserGroup group, Snapshot snapshot) {
        return group.isDefault() ? Texts.format("kit.modules.count", group.moduleIds().size())
                : AccessTexts.modules(group.moduleIds(), snapshot);
    }

    private GroupRow.GroupDraftMark mark(GroupId id, DraftedSnapshot drafted) {
        if (apply.state().value().marked().containsKey(new Target.GroupTarget(id))) {
            return GroupRow.GroupDraftMark.REFUSED;
        }
        return drafted.changes().group(id).isPresent() ? GroupRow.GroupDraftMark.CHANGED : GroupRow.GroupDraftMark.NONE;
    }

    private void explainEmpty() {
        emptyText.set(EmptyTexts.of(directory.state().value(), isFiltered()));
    }

    private void summarize() {
        explainEmpty();
        var groups = isFiltered() ? Texts.format("groups.filtered", shown.size(), rows.size())
                : Texts.format("groups.count", rows.size());
        var chosen = selected.get().size();
        summary.set(chosen == 0 ? groups : Texts.format("groups.selected", groups, chosen));
    }
}
