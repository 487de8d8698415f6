package org.accessdesk.ui.users;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMembership;
import org.accessdesk.model.change.draft.SharedMemberships;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.base.State;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.check.LazyRows;
import org.accessdesk.ui.kit.pane.AccessLine;
import org.accessdesk.ui.kit.text.AccessTexts;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.GrantTexts;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.users.UserEditorContent.Keepers;
import org.accessdesk.ui.users.why.WhyViewModel;
import org.jspecify.annotations.Nullable;

/** The groups of the selected users, as check boxes, and their effect on modules and buyers. */
public final class UserEditorViewModel {
    private static final int NAMED = 6;
    private final Workspace workspace;
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final Review review;
    private final List<State.Subscription> subscriptions;
    private final ReadOnlyObjectWrapper<
            UserEditorContent> content = new ReadOnlyObjectWrapper<>(UserEditorContent.NOTHING);
    private final Consumer<Collection<UserId>> select;
    private List<UserId> subjects = List.of();
    private int[] users = {};
    private List<UserGroup> groups = List.of();
    private boolean shown = true;
    private @Nullable EditorState followed;
    private @Nullable DraftedSnapshot sharedIn;
    private @Nullable SharedMemberships shared;
    /** The warnings about what is shown, as far as the review is known. */
    private Supplier<List<CountedSentence>> warnings = List::of;
    private @Nullable Snapshot usersIn;
    private @Nullable Snapshot groupsIn;
    /** The groups for the selected users. */
    private List<UserGroup> ordered = List.of();
    private @Nullable Snapshot orderedIn;

    /** The editor of a selection that {@code select} replaces. */
    UserEditorViewModel(Workspace workspace, Consumer<Collection<UserId>> select) {
        this.select = select;
        this.workspace = workspace;
        directory = workspace.directory();
        drafts = workspace.drafts();
        apply = workspace.apply();
        review = workspace.review();
        subscriptions = List.of(directory.state().observe(_ -> follow()), drafts.state().observe(_ -> followIfShown()),
                apply.state().observe(_ -> followIfShown()), review.computed().observe(_ -> warnIfShown()));
    }

    /** What to show; updated after each change. */
    public ReadOnlyObjectProperty<UserEditorContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** What the content depends on, besides the selection. */
    private record EditorState(@Nullable DraftedSnapshot drafted, Draft draft, Map<Target, Outcome> marked) {}

    /** Sets whether the editor is on the screen: what is edited elsewhere waits until it is. */
    void shown(boolean now) {
        shown = now;
        followIfShown();
    }

    private void followIfShown() {
        if (shown) {
            follow();
        }
    }

    private void warnIfShown() {
        if (shown) {
            warn();
        } else {
            followed = null;
        }
    }

    /** Updates if anything has changed: saving a draft, for one, changes nothing here. */
    private void follow() {
        var now = new EditorState(workspace.drafted(), drafts.draft(), apply.state().value().marked());
        if (!now.equals(followed)) {
            followed = now;
            update();
        }
    }

    /**
     * Edits the users {@code ids}.
     *
     * @param in the snapshot that knows them; null if none does
     * @param positions their positions in its index
     */
    void edit(Collection<UserId> ids, @Nullable Snapshot in, int[] positions) {
        subjects = in == null ? List.copyOf(ids) : in.index().ids(positions);
        users = positions;
        usersIn = in;
        shared = null;
        orderedIn = null;
        update();
    }

    /** Ticks the box of {@code group} once for the selected users, as {@link SharedMembership} says. */
    public void toggle(GroupId group) {
        var drafted = workspace.drafted();
        if (drafted != null) {
            var shared = staying(drafted).of(group);
            shared.next().ifPresent(step -> drafts.edit(changes -> changes.with(shared.after(step, group))));
        }
    }

    /** The memberships of those who are not to be removed: an edit would take the removal back. */
    private SharedMemberships staying(DraftedSnapshot drafted) {
        var all = users(drafted.snapshot());
        var removals = drafted.changes().removals();
        if (removals.isEmpty()) {
            return shared(all, drafted);
        }
        var index = drafted.snapshot().index();
        var leaving = removals.stream().map(removal -> index.position(removal.user())).collect(Collectors.toSet());
        return new SharedMemberships(IntStream.of(all).filter(p -> !leaving.contains(p)).toArray(), drafted);
    }

    /** Why the one selected user has {@code module}, or no module yet if it is null; empty unless one is selected. */
    public Optional<WhyViewModel> why(@Nullable ModuleId module) {
        var drafted = workspace.drafted();
        return drafted == null ? Optional.empty()
                : content.get().single()
                        .map(user -> new WhyViewModel(workspace, user.id(), drafted, module));
    }

    /** Selects {@code users} in place of all that are selected. */
    public void selectOnly(Collection<UserId> users) {
        select.accept(users);
    }

    /** Discards the drafted changes of the selected users. */
    public void discard() {
        drafts.edit(changes -> changes.without(subjects.stream().map(Target.UserTarget::new).toList()));
    }

    void close() {
        subscriptions.forEach(State.Subscription::close);
    }

    /** The positions of the selected users that exist; looked up again only for another selection or snapshot. */
    private int[] users(Snapshot snapshot) {
        if (usersIn != snapshot) {
            // By their positions before, as long as these are of all of them: of 100,000 users that is faster than by their ids.
            users = usersIn != null && users.length == subjects.size()
                    ? snapshot.index().positions(usersIn.index(), users)
                    : subjects.stream().mapToInt(snapshot.index()::position).filter(position -> position >= 0)
                            .toArray();
            usersIn = snapshot;
            if (users.length == subjects.size()) {
                // The same ones, but not of a snapshot that is over.
                subjects = snapshot.index().ids(users);
            }
        }
        return users;
    }

    /** What the users have by the draft: a tick begins with what is shown. */
    private SharedMemberships shared(int[] positions, DraftedSnapshot drafted) {
        var known = shared;
        if (known == null || sharedIn != drafted) {
            known = new SharedMemberships(positions, drafted);
            shared = known;
            sharedIn = drafted;
        }
        return known;
    }

    /** All groups by name. */
    private List<UserGroup> groups(Snapshot snapshot) {
        var known = groupsIn;
        if (known == null || !snapshot.hasObjectsOf(known)) {
            groups = Alphabetical.sorted(snapshot.groups(), UserGroup::name);
        }
        groupsIn = snapshot;
        return groups;
    }

    /** All groups by name, those first that one of the users has on the server, so that ticking moves no row. */
    private List<UserGroup> ordered(Snapshot snapshot, SharedMemberships shared) {
        if (orderedIn != snapshot) {
            var parts = groups(snapshot).stream().collect(Collectors.partitioningBy(g -> shared.of(g.id()).isOfAny()));
            ordered = Stream.of(true, false).flatMap(some -> parts.getOrDefault(some, List.of()).stream()).toList();
            orderedIn = snapshot;
        }
        return ordered;
    }

    private void update() {
        var drafted = workspace.drafted();
        var snapshot = drafted == null ? null : drafted.snapshot();
        var positions = snapshot == null ? new int[0] : users(snapshot);
        if (drafted == null || snapshot == null || positions.length == 0) {
            warnings = List::of;
            content.set(UserEditorContent.NOTHING);
            return;
        }
        var now = snapshot.index().users(positions);
        var shared = shared(positions, drafted);
        var gone = removed(now, drafted);
        var all = ordered(snapshot, shared);
        var everyone = now.size() == 1 || drafted.changesGroups();
        var accesses = KindAccess.of(shared.kinds().stream().filter(k -> everyone || k.isChanged()), drafted);
        var modules = ModuleLines.of(accesses, shared, drafted);
        var touched = shared.kinds().stream().anyMatch(SharedMemberships.MembershipKind::isChanged);
        warnings = () -> warnings(accesses, shared, now, positions, drafted);
        content.set(new UserEditorContent(subjects, now, names(now, snapshot), everybody(drafted.names()),
                new LazyRows<>(all, UserGroup::id,
                        g -> row(g, shared.of(g.id()), now.size(), drafted, gone.size() == now.size())),
                keepers(all, shared, drafted), modules,
                noModules(now, modules, touched), moduleCount(now, drafted), buyers(now, drafted),
                warnings.get(), refusal(now, drafted), touched));
    }

    /** Shows what a review says that is known only now. */
    private void warn() {
        var now = warnings.get();
        if (!now.isEmpty() || !content.get().warnings().isEmpty()) {
            content.set(content.get().withWarnings(now));
        }
    }

    /** All selected users. */
    private NameList everybody(SnapshotNames known) {
        var ids = subjects;
        return NameList.ofUsers(Texts.format("users.editor.several", ids.size()), ids.size(), () -> ids, known);
    }

    /** Names to show; for a single user without the id, as the facts below show it. */
    private static List<String> names(List<AccountUser> users, Snapshot snapshot) {
        return users.size() == 1 ? List.of(Names.withoutId(snapshot.names().of(users.getFirst().id())))
                : users.stream().limit(NAMED).map(u -> Names.of(u.id(), snapshot.names())).toList();
    }

    /** Those of {@code users} who are to be removed from the account. */
    private static Set<UserId> removed(List<AccountUser> users, DraftedSnapshot drafted) {
        return drafted.changes().removals().isEmpty() ? Set.of()
                : users.stream().map(AccountUser::id).filter(drafted.changes()::isRemoved)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static CheckRow<GroupId> row(UserGroup group, SharedMembership shared, int users, DraftedSnapshot drafted,
            boolean removed) {
        var several = users > 1;
        var lock = removed ? Texts.get("users.editor.toBeRemoved") : shared.next().isPresent() ? null : lock(users);
        return new CheckRow<>(group.id(), Names.of(group.id(), drafted.names()),
                CheckState.of(shared.members(), users), badge(group, several, shared),
                several ? detail(shared, users)
                        : AccessTexts.modules(drafted.modulesOf(group), drafted.snapshot()),
                lock);
    }

    private static String detail(SharedMembership shared, int users) {
        return shared.isKeptBySomeOnly() ? Texts.format("users.editor.kept", shared.kept())
                : Texts.format("users.editor.of", shared.members(), users);
    }

    private static @Nullable Badge badge(UserGroup group, boolean several, SharedMembership shared) {
        if (shared.added() > 0) {
            return several ? Badge.changed(Texts.format("users.editor.addedFor", shared.added())) : Badge.added();
        }
        if (shared.removed() > 0) {
            return several ? Badge.changed(Texts.format("users.editor.removedFor", shared.removed()))
                    : Badge.removed();
        }
        return group.isDefault() ? Badge.neutral(Texts.get("kit.default")) : null;
    }

    /** AccountUser BR-003: a user's only group cannot be unticked. */
    private static String lock(int users) {
        return users == 1 ? Texts.get("users.editor.onlyGroup") : Texts.format("users.editor.onlyGroupOf", users);
    }

    /** Who is kept in a group; only one of those that come first can keep somebody. */
    private static List<Keepers> keepers(List<UserGroup> ordered, SharedMemberships shared, DraftedSnapshot drafted) {
        return !shared.removesAny() ? List.of()
                : ordered.stream().takeWhile(g -> shared.of(g.id()).isOfAny())
                        .filter(g -> shared.of(g.id()).isKeptBySomeOnly())
                        .map(g -> keepers(g, shared.of(g.id()), drafted))
                        .toList();
    }

    private static Keepers keepers(UserGroup group, SharedMembership shared, DraftedSnapshot drafted) {
        var ids = shared.keeping().stream().map(AccountUser::id).toList();
        var text = Texts.format("users.editor.keep", ids.size(), Names.of(group.id(), drafted.names()));
        return new Keepers(new CountedSentence(text,
                List.of(NameList.ofUsers(text, ids.size(), () -> ids, drafted.names()))), ids);
    }

    /** What stands in the place of the modules; empty where there are some. */
    private static String noModules(List<AccountUser> users, List<AccessLine> modules, boolean touched) {
        if (!modules.isEmpty()) {
            return "";
        }
        if (users.size() == 1) {
            return Texts.get("kit.modules.none");
        }
        return Texts.get(touched ? "users.editor.noModules" : "users.editor.nothingYet");
    }

    private static String moduleCount(List<AccountUser> users, DraftedSnapshot drafted) {
        if (users.size() > 1) {
            return "";
        }
        var before = drafted.accessBefore(users.getFirst()).modules().size();
        var after = drafted.accessAfter(users.getFirst()).modules().size();
        return before == after ? String.valueOf(after) : Texts.format("kit.fromTo", before, after);
    }

    private static String buyers(List<AccountUser> users, DraftedSnapshot drafted) {
        if (users.size() > 1) {
            return "";
        }
        var user = users.getFirst();
        var before = AccessTexts.buyers(drafted.accessBefore(user), drafted.snapshot());
        var after = AccessTexts.buyers(drafted.accessAfter(user), drafted.snapshot());
        return before.equals(after) ? after : Texts.format("kit.fromTo", before, after);
    }

    private List<CountedSentence> warnings(List<KindAccess> accesses, SharedMemberships shared, List<AccountUser> users,
            int[] positions, DraftedSnapshot drafted) {
        var check = drafted.snapshot().memberCheck();
        var contradictory = (check.isClean() ? Stream.<AccountUser>of() : users.stream()).map(u -> check.of(u.id()))
                .flatMap(Optional::stream).findFirst().map(d -> Sentences.of(
                        new Conflict.ListsDiffer(d.missing(), d.extra()), drafted.names()));
        if (contradictory.isPresent()) {
            return List.of(CountedSentence.plain(contradictory.get()));
        }
        var reviewed = review.shown();
        var grants = reviewed == null || reviewed.now() != drafted.snapshot() ? Stream.<CountedSentence>of()
                : new GrantTexts(reviewed.sent(), reviewed.effect()).of(positions);
        var gone = removed(users, drafted);
        var removal = gone.isEmpty() ? Stream.<CountedSentence>of()
                : Stream.of(CountedSentence.plain(
                        Sentences.of(new Finding.UsersRemoved(gone, gone.size()), drafted.names())));
        return Stream.of(removal, grants, widened(accesses, shared, drafted)).flatMap(s -> s).toList();
    }

    private static Stream<CountedSentence> widened(List<KindAccess> accesses, SharedMemberships shared,
            DraftedSnapshot drafted) {
        var kinds = accesses.stream().filter(KindAccess::widened).map(KindAccess::users).toList();
        var size = kinds.stream().mapToInt(SharedMemberships.MembershipKind::size).sum();
        if (size == 0) {
            return Stream.empty();
        }
        if (size == 1) {
            return Stream.of(CountedSentence.plain(Texts.format("users.editor.allBuyers",
                    Names.of(kinds.getFirst().one().id(), drafted.names()))));
        }
        var text = Texts.format("users.editor.allBuyersOf", size);
        return Stream.of(new CountedSentence(text,
                List.of(NameList.ofUsers(text, size, () -> ModuleLines.ids(shared, kinds), drafted.names()))));
    }

    private String refusal(List<AccountUser> users, DraftedSnapshot drafted) {
        Map<Target, Outcome> marked = apply.state().value().marked();
        if (marked.isEmpty()) {
            return "";
        }
        return users.stream().map(u -> marked.get(new Target.UserTarget(u.id()))).filter(o -> o != null)
                .filter(o -> !o.reachedNoServer())
                .map(o -> Sentences.of(o, drafted.names())).distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The line below the name and the e-mail address: id, and last sign-in. */
    public static String facts(AccountUser user, Function<Instant, String> date) {
        if (user.id().isLocal()) {
            return Texts.get("users.editor.toBeInvited");
        }
        var when = lastSignIn(user, date);
        return when.isEmpty() ? user.id().value() : user.id().value() + " · " + when;
    }

    private static String lastSignIn(AccountUser user, Function<Instant, String> date) {
        var unread = user.unread().lastSignIn();
        if (user.lastSignIn() != null) {
            return Texts.format("users.editor.lastSignIn", date.apply(user.lastSignIn()));
        }
        if (!unread.isEmpty()) {
            return Texts.format("users.editor.unreadSignIn", Names.line(unread));
        }
        return user.status().is(UserStatus.ACTIVE) ? Texts.get("users.editor.neverSignedIn") : "";
    }
}
