package org.accessdesk.ui.groups;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.session.TableLayouts;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.table.EmptyTexts;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.kit.table.LayoutKeeper;
import org.accessdesk.ui.kit.text.AccessTexts;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The table of groups: rows, filter and selection. Its editor is {@link GroupEditorViewModel}. */
public final class GroupsViewModel extends EntityListViewModel<GroupId, GroupRow> {
    private final TableLayouts layouts;
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final List<State.Subscription> subscriptions;
    private final GroupEditorViewModel editor;

    public GroupsViewModel(Workspace workspace) {
        super(GroupRow::id);
        layouts = workspace.layouts();
        directory = workspace.directory();
        drafts = workspace.drafts();
        apply = workspace.apply();
        editor = new GroupEditorViewModel(workspace);
        subscriptions = List.of(directory.state().observe(_ -> update()), drafts.state().observe(_ -> update()),
                apply.state().observe(_ -> update()));
    }

    /** Remembers how the table is arranged. */
    public LayoutKeeper layout() {
        return new LayoutKeeper(layouts.of("groups"), layout -> layouts.keep("groups", layout));
    }

    /** The editor of the selected group. */
    public GroupEditorViewModel editor() {
        return editor;
    }

    @Override
    public Map<Facet, Integer> counts(Set<FacetKind> kinds) {
        var others = allRows().filtered(predicate(filterProperty().get().with(kinds, List.of())));
        return choicesProperty().get().entrySet().stream().filter(e -> kinds.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream()).map(Choice::key)
                .collect(Collectors.toMap(f -> f, f -> (int) others.stream().filter(r -> matches(r, f)).count()));
    }

    @Override
    protected boolean isKnown() {
        return directory.state().value().snapshot() != null;
    }

    @Override
    protected Predicate<GroupRow> predicate(ListFilter wanted) {
        var words = SearchText.words(wanted.text());
        var kinds = wanted.facets().stream().collect(Collectors.groupingBy(Facet::kind)).values();
        return row -> SearchText.containsAll(SearchText.fold(row.name() + ' ' + row.id()), words)
                && kinds.stream().allMatch(facets -> facets.stream().anyMatch(f -> matches(row, f)));
    }

    /** Facets of users have no meaning for groups. */
    private static boolean matches(GroupRow row, Facet facet) {
        return switch (facet) {
            case Facet.OneOf(var _, var ids) -> ids.contains(row.id());
            case Facet.HasModule(var module) -> row.moduleIds().contains(module);
            case Facet.Changed _ -> row.mark() != GroupRow.GroupDraftMark.NONE;
            case Facet.InGroup _, Facet.NotInGroup _, Facet.OnlyGroup _, Facet.SeesBuyer _, Facet.HasStatus _, Facet.SignedIn _, Facet.Joined _ ->
                true;
        };
    }

    @Override
    protected void edit(List<GroupId> ids) {
        editor.edit(ids.stream().findFirst());
    }

    /** Stops observing. */
    public void close() {
        subscriptions.forEach(State.Subscription::close);
        editor.close();
    }

    private void update() {
        var snapshot = directory.state().value().snapshot();
        if (snapshot == null) {
            summarize();
            return;
        }
        var drafted = new DraftedSnapshot(snapshot, drafts.changes());
        var all = snapshot.groups().stream().map(g -> row(g, drafted)).toList();
        keepingSelection(() -> replaceRows(all));
        offer(Map.of(FacetKind.MODULE, Alphabetical.sorted(snapshot.modules(), Module::name).stream()
                .map(m -> new Choice<Facet>(new Facet.HasModule(m.id()), Names.of(m.id(), snapshot))).toList()));
        summarize();
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
                changed ? changedModules(group.moduleIds(), after) : modulesText(group, snapshot),
                changed, AccessTexts.buyers(group, after, snapshot), members,
                before == members ? Texts.format("kit.number", members)
                        : Texts.format("kit.fromTo", before, members),
                mark(group.id(), drafted));
    }

    /** "3 modules (+1, −1)". */
    private static String changedModules(Set<ModuleId> before, Set<ModuleId> after) {
        var added = after.stream().filter(m -> !before.contains(m)).count();
        var removed = before.stream().filter(m -> !after.contains(m)).count();
        var changes = new ArrayList<String>();
        if (added > 0) {
            changes.add(Texts.format("groups.modules.more", added));
        }
        if (removed > 0) {
            changes.add(Texts.format("groups.modules.fewer", removed));
        }
        return Texts.format("groups.modulesFromTo", Texts.format("kit.modules.count", after.size()),
                Lists.of(changes));
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

    @Override
    protected String explainEmpty() {
        return isKnown() && isFiltered() ? Texts.get("groups.empty.filtered")
                : EmptyTexts.of(directory.state().value());
    }

    @Override
    protected String count(int shown, int all, boolean filtered) {
        return filtered ? Texts.format("groups.filtered", shown, all) : Texts.format("groups.count", all);
    }

    @Override
    protected String selection(String count, int chosen) {
        return Texts.format("groups.selected", count, chosen);
    }
}
