package org.accessdesk.ui.users;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.table.EmptyTexts;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The table of users: rows, filter and selection. Its editor is {@link UserEditorViewModel}. */
public final class UsersViewModel extends EntityListViewModel<UserId, UserRow> {
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final List<State.Subscription> subscriptions;
    private final Map<UserId, Integer> places = new HashMap<>();
    private final ReadOnlyObjectWrapper<List<Choice<GroupId>>> groupChoices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Choice<ModuleId>>> moduleChoices = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<
            List<Choice<ServerValue<UserStatus>>>> statusChoices = new ReadOnlyObjectWrapper<>(
                    statusChoices(List.of()));
    private final UserEditorViewModel editor;
    private UserFilter filter = UserFilter.ALL;
    private ChangeSet seenChanges = ChangeSet.EMPTY;
    private Object seen = this;

    public UsersViewModel(Workspace workspace) {
        super(UserRow::id);
        directory = workspace.directory();
        drafts = workspace.drafts();
        apply = workspace.apply();
        editor = new UserEditorViewModel(workspace, this::selectOnly);
        subscriptions = List.of(directory.state().observe(_ -> update()), drafts.state().observe(_ -> update()),
                apply.state().observe(_ -> update()));
    }

    /** The editor of the selected users. */
    public UserEditorViewModel editor() {
        return editor;
    }

    /** The groups to filter by. */
    public ReadOnlyObjectProperty<List<Choice<GroupId>>> groupChoicesProperty() {
        return groupChoices.getReadOnlyProperty();
    }

    /** The modules to filter by. */
    public ReadOnlyObjectProperty<List<Choice<ModuleId>>> moduleChoicesProperty() {
        return moduleChoices.getReadOnlyProperty();
    }

    /** The statuses to filter by: the known ones, and all others that a user has. */
    public ReadOnlyObjectProperty<List<Choice<ServerValue<UserStatus>>>> statusChoicesProperty() {
        return statusChoices.getReadOnlyProperty();
    }

    @Override
    public boolean isFiltered() {
        return filter.isActive();
    }

    @Override
    protected void clearFilter() {
        filter(UserFilter.ALL);
    }

    @Override
    protected void edit(List<UserId> ids) {
        editor.edit(ids);
    }

    public void filterText(String text) {
        filter(new UserFilter(text, filter.groups(), filter.modules(), filter.statuses(), filter.changedOnly()));
    }

    public void filterGroups(Collection<GroupId> groups) {
        filter(new UserFilter(filter.text(), Set.copyOf(groups), filter.modules(), filter.statuses(),
                filter.changedOnly()));
    }

    public void filterModules(Collection<ModuleId> modules) {
        filter(new UserFilter(filter.text(), filter.groups(), Set.copyOf(modules), filter.statuses(),
                filter.changedOnly()));
    }

    public void filterStatuses(Collection<ServerValue<UserStatus>> statuses) {
        filter(new UserFilter(filter.text(), filter.groups(), filter.modules(), Set.copyOf(statuses),
                filter.changedOnly()));
    }

    public void filterChanged(boolean changedOnly) {
        filter(new UserFilter(filter.text(), filter.groups(), filter.modules(), filter.statuses(), changedOnly));
    }

    private void selectOnly(Collection<UserId> users) {
        var wanted = Set.copyOf(users);
        select(rows().stream().filter(row -> wanted.contains(row.id())).toList());
    }

    private void filter(UserFilter next) {
        filter = next;
        var snapshot = directory.state().value().snapshot();
        if (snapshot != null) {
            keepingSelection(() -> apply(new DraftedSnapshot(snapshot, drafts.changes())));
        }
        summarize();
    }

    private void apply(DraftedSnapshot drafted) {
        show(filter.isActive() ? filter.predicate(drafted) : null);
    }

    /** Stops observing. */
    public void close() {
        subscriptions.forEach(State.Subscription::close);
        editor.close();
    }

    private void update() {
        var snapshot = directory.state().value().snapshot();
        if (snapshot == null) {
            summarizeNothing();
            return;
        }
        var drafted = new DraftedSnapshot(snapshot, drafts.changes());
        var maker = new UserRows(drafted, apply.state().value().marked());
        var groupsChanged = !groupChanges(drafts.changes()).equals(groupChanges(seenChanges));
        keepingSelection(() -> {
            if (seen != snapshot || groupsChanged) {
                rebuild(snapshot, maker);
            } else {
                refreshTouched(drafted, maker);
            }
            if (seen != snapshot || filter.dependsOnDraft() || filter.isActive() == isAllShown()) {
                apply(drafted);
            }
        });
        seen = snapshot;
        seenChanges = drafts.changes();
        summarize();
    }

    private void rebuild(Snapshot snapshot, UserRows maker) {
        var all = new ArrayList<UserRow>(snapshot.users().size());
        places.clear();
        for (var user : snapshot.users()) {
            places.put(user.id(), all.size());
            all.add(maker.row(user));
        }
        replaceRows(all);
        groupChoices
                .set(snapshot.groups().stream().map(g -> new Choice<>(g.id(), Names.of(g.id(), snapshot))).toList());
        moduleChoices.set(
                snapshot.modules().stream().map(m -> new Choice<>(m.id(), Names.of(m.id(), snapshot))).toList());
        statusChoices.set(statusChoices(snapshot.users()));
    }

    private static List<Choice<ServerValue<UserStatus>>> statusChoices(Collection<AccountUser> users) {
        var known = Arrays.stream(UserStatus.values()).filter(s -> s != UserStatus.UNKNOWN).map(ServerValue::of);
        return Stream.concat(known, users.stream().map(AccountUser::status)).distinct().sorted()
                .map(s -> new Choice<>(s, status(s))).toList();
    }

    private void refreshTouched(DraftedSnapshot drafted, UserRows maker) {
        var touched = new TreeSet<>(memberships(seenChanges));
        touched.addAll(memberships(drafted.changes()));
        for (var id : touched) {
            var place = places.get(id);
            var user = drafted.snapshot().user(id);
            if (place != null && user.isPresent()) {
                replaceRow(place, maker.row(user.get()));
            }
        }
    }

    private static Set<UserId> memberships(ChangeSet changes) {
        return changes.changes().values().stream().filter(MembershipChange.class::isInstance)
                .map(c -> ((MembershipChange) c).user()).collect(Collectors.toSet());
    }

    private static List<?> groupChanges(ChangeSet changes) {
        return changes.changes().values().stream().filter(c -> !(c instanceof MembershipChange)).toList();
    }

    @Override
    protected String explainEmpty() {
        return EmptyTexts.of(directory.state().value(), filter.isActive());
    }

    @Override
    protected String count(int shown, int all, boolean filtered) {
        return filtered ? Texts.format("users.filtered", shown, all) : Texts.format("users.count", all);
    }

    @Override
    protected String selection(String count, int chosen) {
        return Texts.format("users.selected", count, chosen);
    }

    /** A status in the portal's terms; the server's text if unknown. */
    public static String status(ServerValue<UserStatus> status) {
        return switch (status.kind()) {
            case ACTIVE -> Texts.get("users.status.active");
            case NEW -> Texts.get("users.status.new");
            case INVITED -> Texts.get("users.status.invited");
            case INVITATION_EXPIRED -> Texts.get("users.status.invitationExpired");
            case BLOCKED -> Texts.get("users.status.blocked");
            case DISABLED -> Texts.get("users.status.disabled");
            case DELETED -> Texts.get("users.status.deleted");
            case UNKNOWN -> status.isForeign() ? status.text() : Texts.get("users.status.unknown");
        };
    }
}
