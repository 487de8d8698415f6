package org.accessdesk.ui.groups;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserDeltas;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMembership;
import org.accessdesk.model.change.draft.SharedMemberships;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.base.State;
import org.accessdesk.service.session.KeptValues;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.groups.redundant.RedundancyViewModel;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.table.EmptyTexts;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.kit.table.LayoutKeeper;
import org.accessdesk.ui.kit.table.ViewsViewModel;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The table of groups: rows, filter and selection. Its editor is {@link GroupEditorViewModel}. */
public final class GroupsViewModel extends EntityListViewModel<GroupId, GroupRow> {
    private final Workspace workspace;
    private final KeptValues<TableLayout> layouts;
    private final ViewsViewModel views;
    private final Directory directory;
    private final Apply apply;
    private final List<State.Subscription> subscriptions;
    private final GroupEditorViewModel editor;
    private final RedundancyViewModel redundancy;
    private @Nullable GroupSource seen;

    public GroupsViewModel(Workspace workspace) {
        super(GroupRow::id, workspace.tasks());
        this.workspace = workspace;
        layouts = workspace.layouts();
        views = new ViewsViewModel(workspace.views(), "groups", this);
        directory = workspace.directory();
        apply = workspace.apply();
        editor = new GroupEditorViewModel(workspace);
        redundancy = new RedundancyViewModel(workspace);
        subscriptions = List.of(directory.state().observe(_ -> update()),
                workspace.drafts().state().observe(_ -> update()),
                apply.state().observe(_ -> update()));
    }

    /** Remembers how the table is arranged. */
    public LayoutKeeper layout() {
        return new LayoutKeeper(layouts.of("groups"), layout -> layouts.keep("groups", layout));
    }

    /** The saved views of the list. */
    public ViewsViewModel views() {
        return views;
    }

    /** Drafts a new group and selects it, so that its editor can name it. */
    public void create() {
        var drafted = workspace.drafted();
        if (drafted != null) {
            var creation = new GroupCreation(workspace.drafts().newGroup(),
                    new GroupContent(freeName(drafted), "", "", Set.of()));
            workspace.drafts().edit(set -> set.with(creation));
            reveal(creation.group());
        }
    }

    /** "New group", "New group 2", and so on. */
    private static String freeName(DraftedSnapshot drafted) {
        var taken = drafted.snapshot().groups().stream().map(drafted::nameOf)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, taken.size() + 1)
                .mapToObj(n -> n == 1 ? Texts.get("groups.newName") : Texts.format("groups.newNameOf", n))
                .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
    }

    /**
     * Drafts the deletion of a group, and that its members leave it before; those who have no other group stay in it, and
     * a guard says so. A new group is discarded.
     */
    public void delete(GroupId id) {
        var drafted = workspace.drafted();
        if (drafted != null) {
            drafted.snapshot().group(id).ifPresent(group -> workspace.drafts().edit(set -> id.isLocal()
                    ? set.without(List.of(new Target.GroupTarget(id)))
                    : set.with(leaving(id, drafted)).with(GroupDeletion.on(group))));
        }
    }

    private static UserDeltas leaving(GroupId group, DraftedSnapshot drafted) {
        var index = drafted.snapshot().index();
        var members = drafted.membersOf(group).stream().mapToInt(index::position).toArray();
        return new SharedMemberships(members, drafted).of(group).after(SharedMembership.TickEffect.REMOVE, group);
    }

    /** The groups and memberships that give nobody anything. */
    public RedundancyViewModel redundancy() {
        return redundancy;
    }

    /** Sets whether the screen is shown. */
    public void shown(boolean now) {
        editor.shown(now);
    }

    /** The editor of the selected group. */
    public GroupEditorViewModel editor() {
        return editor;
    }

    @Override
    public Map<Facet, Integer> counts(Set<FacetKind> kinds) {
        var others = all().matching(filterProperty().get().with(kinds, List.of()));
        var places = IntStream.range(0, all().size()).filter(others).toArray();
        return choicesProperty().get().entrySet().stream().filter(e -> kinds.contains(e.getKey()))
                .flatMap(e -> e.getValue().stream()).map(Choice::key)
                .collect(Collectors.toMap(f -> f,
                        f -> (int) IntStream.of(places).filter(all().matching(ListFilter.by(f))).count()));
    }

    @Override
    protected boolean isKnown() {
        return directory.state().value().snapshot() != null;
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
        var drafted = workspace.drafted();
        if (drafted == null) {
            summarize();
            return;
        }
        var marked = apply.state().value().marked();
        var before = seen;
        if (before != null && before.drafted() == drafted && before.marked().equals(marked)) {
            summarize();
            return;
        }
        var snapshot = drafted.snapshot();
        if (before == null || before.drafted().snapshot() != snapshot) {
            // Even if the modules are the same: what names them must not keep the lists that are over.
            offer(Map.of(FacetKind.MODULE, new LazyList<>(() -> Alphabetical.sorted(snapshot.modules(), Module::name)
                    .stream()
                    .map(m -> new Choice<Facet>(new Facet.HasModule(m.id()), Names.of(m.id(), snapshot.names())))
                    .toList())));
        }
        if (before == null || !TouchedGroups.inPlace(before, drafted)) {
            seen = new GroupSource(drafted, marked);
            renew(seen);
            return;
        }
        var next = before.with(drafted, marked);
        seen = next;
        var touched = TouchedGroups.between(before, next);
        if (before.drafted().snapshot() == snapshot) {
            renew(next, touched);
        } else {
            reread(next, touched);
        }
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
