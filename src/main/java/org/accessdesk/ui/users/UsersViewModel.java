package org.accessdesk.ui.users;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.find.PastedUsers;
import org.accessdesk.model.find.UserMatcher;
import org.accessdesk.model.id.UserId;
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
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The table of users: rows, filter and selection. Its editor is {@link UserEditorViewModel}. */
public final class UsersViewModel extends EntityListViewModel<UserId, UserRow> {
    private static final int MOST_MISSING = 20;
    private static final int MOST_OFFERS = 4;
    private final TableLayouts layouts;
    private final ReadOnlyStringWrapper pasted = new ReadOnlyStringWrapper("");
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final List<State.Subscription> subscriptions;
    private final Map<UserId, Integer> places = new HashMap<>();
    private final UserEditorViewModel editor;
    private Predicate<AccountUser> matching = _ -> true;
    private ChangeSet seenChanges = ChangeSet.EMPTY;
    private Object seen = this;

    public UsersViewModel(Workspace workspace) {
        super(UserRow::id);
        offer(Map.of(FacetKind.STATUS, UserFacets.statuses(List.of())));
        layouts = workspace.layouts();
        directory = workspace.directory();
        drafts = workspace.drafts();
        apply = workspace.apply();
        editor = new UserEditorViewModel(workspace, this::selectIds);
        subscriptions = List.of(directory.state().observe(_ -> update()), drafts.state().observe(_ -> update()),
                apply.state().observe(_ -> update()));
    }

    /** Remembers how the table is arranged. */
    public LayoutKeeper layout() {
        return new LayoutKeeper(layouts.of("users"), layout -> layouts.keep("users", layout));
    }

    /** The editor of the selected users. */
    public UserEditorViewModel editor() {
        return editor;
    }

    @Override
    public Map<Facet, Integer> counts(Set<FacetKind> kinds) {
        var snapshot = directory.state().value().snapshot();
        var facets = kinds.stream().flatMap(k -> choicesProperty().get().getOrDefault(k, List.of()).stream())
                .map(Choice::key).toList();
        return snapshot == null ? Map.of() : matcher(snapshot).counts(filterProperty().get(), facets);
    }

    @Override
    protected boolean isKnown() {
        return directory.state().value().snapshot() != null;
    }

    /** Rows are tested by the draft of the moment, so that a changed row is tested again when it is replaced. */
    @Override
    protected Predicate<UserRow> predicate(ListFilter wanted) {
        updateMatching();
        return row -> matching.test(row.user());
    }

    private void updateMatching() {
        var snapshot = directory.state().value().snapshot();
        matching = snapshot == null ? _ -> true : matcher(snapshot).of(filterProperty().get());
    }

    private UserMatcher matcher(Snapshot snapshot) {
        return new UserMatcher(new DraftedSnapshot(snapshot, drafts.changes()),
                apply.state().value().marked().keySet());
    }

    /** What the last pasted list found and did not find, in words; empty once the selection changes. */
    public ReadOnlyStringProperty pastedProperty() {
        return pasted.getReadOnlyProperty();
    }

    /** Selects the users that {@code text} names by e-mail addresses or ids; none if it names nobody. */
    public void selectPasted(String text) {
        var snapshot = directory.state().value().snapshot();
        if (snapshot == null || text.isBlank()) {
            return;
        }
        var list = PastedUsers.of(text, snapshot.users());
        if (!list.found().isEmpty()) {
            selectIds(list.found());
        }
        var missing = Lists.of(list.missing().stream().limit(MOST_MISSING).map(Names::line).toList());
        pasted.set(list.missing().isEmpty() ? Texts.format("users.pasted", list.found().size())
                : Texts.format("users.pasted.missing", list.found().size(), list.missing().size(), missing));
    }

    @Override
    protected void edit(List<UserId> ids) {
        pasted.set("");
        editor.edit(ids);
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
        var maker = new UserRows(drafted, apply.state().value().marked());
        var groupsChanged = !groupChanges(drafts.changes()).equals(groupChanges(seenChanges));
        var renewed = seen != snapshot || groupsChanged;
        updateMatching();
        keepingSelection(() -> {
            if (renewed) {
                rebuild(snapshot, maker);
            } else {
                refreshTouched(drafted, maker);
            }
        });
        if (renewed && isFiltered()) {
            applyFilter();
        }
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
        offer(UserFacets.of(snapshot));
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
        return isKnown() && isFiltered() ? Texts.get("users.empty.filtered")
                : EmptyTexts.of(directory.state().value());
    }

    /** Groups and modules that are called what somebody typed: the search is for users alone. */
    @Override
    protected List<Offer> offers(ListFilter vain) {
        var words = SearchText.words(vain.text());
        return words.isEmpty() ? List.of()
                : Stream.of(FacetKind.GROUP, FacetKind.MODULE)
                        .flatMap(k -> choicesProperty().get().getOrDefault(k, List.of()).stream())
                        .filter(c -> SearchText.containsAll(SearchText.fold(c.text()), words)).limit(MOST_OFFERS)
                        .map(c -> new Offer(Texts.format("users.empty.of", c.text()),
                                () -> filter(ListFilter.by(c.key()))))
                        .toList();
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
