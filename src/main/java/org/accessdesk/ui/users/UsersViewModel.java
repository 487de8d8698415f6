package org.accessdesk.ui.users;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.find.PastedUsers;
import org.accessdesk.model.find.UserMatcher;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.settings.TableLayout;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.accessdesk.model.text.SearchText;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.export.CsvTable;
import org.accessdesk.service.session.KeptValues;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.table.EmptyTexts;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.kit.table.LayoutKeeper;
import org.accessdesk.ui.kit.table.RowOrder;
import org.accessdesk.ui.kit.table.ViewsViewModel;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.users.bulk.BulkViewModel;
import org.accessdesk.ui.users.bulk.MembershipTables;
import org.accessdesk.ui.users.invite.InviteViewModel;
import org.accessdesk.ui.users.like.LikeViewModel;
import org.jspecify.annotations.Nullable;

/** The table of users: rows, filter and selection. Its editor is {@link UserEditorViewModel}. */
public final class UsersViewModel extends EntityListViewModel<UserId, UserRow> {
    private static final int MOST_MISSING = 20;
    private static final int MOST_OFFERS = 4;
    private final Workspace workspace;
    private final KeptValues<TableLayout> layouts;
    private final ViewsViewModel views;
    private final ReadOnlyStringWrapper pasted = new ReadOnlyStringWrapper("");
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final List<State.Subscription> subscriptions;
    private final UserEditorViewModel editor;
    private final InviteViewModel invite;
    private final BulkViewModel bulk;
    private final LikeViewModel like;
    private @Nullable UserSource seen;

    public UsersViewModel(Workspace workspace) {
        super(UserRow::id, workspace.tasks(), new RowOrder<>(UserRow.BY_NAME_AND_ID, true));
        this.workspace = workspace;
        offer(Map.of(FacetKind.STATUS, UserFacets.statuses(List.of())));
        layouts = workspace.layouts();
        views = new ViewsViewModel(workspace.views(), "users", this);
        directory = workspace.directory();
        drafts = workspace.drafts();
        apply = workspace.apply();
        editor = new UserEditorViewModel(workspace, this::selectIds);
        invite = new InviteViewModel(workspace, this::selectIds);
        bulk = new BulkViewModel(workspace, this::selectIds);
        like = new LikeViewModel(workspace, this::selectIds);
        subscriptions = List.of(directory.state().observe(_ -> update()), drafts.state().observe(_ -> update()),
                apply.state().observe(_ -> update()));
    }

    /** Remembers how the table is arranged. */
    public LayoutKeeper layout() {
        return new LayoutKeeper(layouts.of("users"), layout -> layouts.keep("users", layout));
    }

    /** The saved views of the list. */
    public ViewsViewModel views() {
        return views;
    }

    /** Drafts that the selected users are removed from the account; who is only to be invited is not any more. */
    public void remove() {
        var snapshot = directory.state().value().snapshot();
        if (snapshot != null) {
            var removals = chosen().stream().flatMap(id -> snapshot.user(id).stream()).map(UserRemoval::on).toList();
            var invited = chosen().stream().filter(UserId::isLocal).map(Target.UserTarget::new).toList();
            // Who is removed gets no e-mail before.
            var renewals = removals.stream().map(r -> new Target.InvitationTarget(r.user())).toList();
            drafts.edit(set -> set.with(removals).without(invited).without(renewals));
        }
    }

    /** Whether one of the selected users has an invitation that can be sent again. */
    public boolean canRenew() {
        return !renewals().isEmpty();
    }

    /** Drafts that the invitations of the selected users who have not accepted are sent again. */
    public void renew() {
        var renewals = renewals();
        drafts.edit(set -> set.with(renewals));
    }

    private List<InvitationRenewal> renewals() {
        var snapshot = directory.state().value().snapshot();
        return snapshot == null ? List.of()
                : chosen().stream().flatMap(id -> snapshot.user(id).stream()).filter(InvitationRenewal::isPossible)
                        .filter(user -> !drafts.changes().isRemoved(user.id())).map(InvitationRenewal::on).toList();
    }

    /** The pane that invites people. */
    public InviteViewModel invite() {
        return invite;
    }

    /** The pane that imports memberships. */
    public BulkViewModel bulk() {
        return bulk;
    }

    /** The pane that makes the selected users like another one. */
    public LikeViewModel like() {
        return like;
    }

    /** The memberships of the selected users, or else of all that are shown; empty before the first list. */
    Optional<CsvTable> memberships() {
        if (!(all() instanceof UserSource users)) {
            return Optional.empty();
        }
        var index = users.drafted().snapshot().index();
        var places = hasSelection() ? chosenPlaces() : shownPlaces();
        return Optional.of(MembershipTables.of(users.drafted(), index.users(places)));
    }

    /** The position in {@code index} of the user of a shown row; -1 if it does not have the user. */
    public int positionOf(int row, SnapshotIndex index) {
        return all() instanceof UserSource users && users.isOf(index) ? placeOf(row) : index.position(idOf(row));
    }

    /** Sets whether the screen is shown. */
    public void shown(boolean now) {
        editor.shown(now);
    }

    /** The editor of the selected users. */
    public UserEditorViewModel editor() {
        return editor;
    }

    @Override
    public Map<Facet, Integer> counts(Set<FacetKind> kinds) {
        var drafted = workspace.drafted();
        var facets = kinds.stream().flatMap(k -> choicesProperty().get().getOrDefault(k, List.of()).stream())
                .map(Choice::key).toList();
        return drafted == null ? Map.of()
                : new UserMatcher(drafted, apply.state().value().marked().keySet())
                        .counts(filterProperty().get(), facets);
    }

    @Override
    protected boolean isKnown() {
        return directory.state().value().snapshot() != null;
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
        editor.edit(ids, all() instanceof UserSource users ? users.drafted().snapshot() : null, chosenPlaces());
    }

    /** Stops observing. */
    public void close() {
        subscriptions.forEach(State.Subscription::close);
        editor.close();
        invite.close();
        bulk.close();
        like.close();
    }

    private void update() {
        var drafted = workspace.drafted();
        if (drafted == null) {
            summarize();
            return;
        }
        var before = seen;
        var marked = apply.state().value().marked();
        if (before != null && before.drafted() == drafted && before.marked().equals(marked)) {
            summarize();
            return;
        }
        var next = new UserSource(drafted, marked);
        seen = next;
        if (before == null || before.drafted().snapshot() != drafted.snapshot()) {
            offer(UserFacets.of(drafted));
            if (before != null && TouchedUsers.isOfUsersAlone(before, next) && TouchedUsers.inPlace(before, next)) {
                reread(next, TouchedUsers.between(before, next));
            } else {
                renew(next);
            }
        } else if (TouchedUsers.isOfUsersAlone(before, next)) {
            renew(next, TouchedUsers.between(before, next));
        } else {
            var all = new BitSet();
            all.set(0, next.size());
            if (!groupNames(drafted).equals(groupNames(before.drafted()))) {
                offer(UserFacets.of(drafted));
            }
            renew(next, all);
        }
    }

    /** The choices of the filters follow new names alone, since making them looks at all users. */
    private static List<String> groupNames(DraftedSnapshot drafted) {
        return drafted.snapshot().groups().stream().map(g -> drafted.contentOf(g).name()).toList();
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
}
