package org.accessdesk.ui.users;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Target;
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
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.accessdesk.ui.kit.pane.AccessLine;
import org.accessdesk.ui.kit.pane.AccessLine.AccessLineKind;
import org.accessdesk.ui.kit.text.AccessTexts;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.GrantTexts;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** The groups of the selected users, as check boxes, and their effect on modules and buyers. */
public final class UserEditorViewModel {
    private static final int NAMED = 6;
    private final Directory directory;
    private final Drafts drafts;
    private final Apply apply;
    private final List<State.Subscription> subscriptions;
    private final ReadOnlyObjectWrapper<
            UserEditorContent> content = new ReadOnlyObjectWrapper<>(UserEditorContent.NOTHING);
    private List<UserId> subjects = List.of();

    UserEditorViewModel(Workspace workspace) {
        directory = workspace.directory();
        drafts = workspace.drafts();
        apply = workspace.apply();
        subscriptions = List.of(directory.state().observe(_ -> update()), drafts.state().observe(_ -> update()),
                apply.state().observe(_ -> update()));
    }

    /** What to show; updated after each change. */
    public ReadOnlyObjectProperty<UserEditorContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    void edit(Collection<UserId> users) {
        subjects = List.copyOf(users);
        update();
    }

    /** Adds all selected users to {@code group}, or removes them; users already in that state are unchanged. */
    public void toggle(GroupId group, boolean member) {
        var snapshot = directory.state().value().snapshot();
        if (snapshot == null) {
            return;
        }
        drafts.edit(changes -> changes.with(subjects.stream().map(snapshot::user).flatMap(Optional::stream)
                .<Change>map(u -> changes.of(u).with(group, member)).toList()));
    }

    /** Discards the drafted changes of the selected users. */
    public void discard() {
        drafts.edit(changes -> changes.without(subjects.stream().map(Target.UserTarget::new).toList()));
    }

    void close() {
        subscriptions.forEach(State.Subscription::close);
    }

    private void update() {
        var snapshot = directory.state().value().snapshot();
        var users = snapshot == null ? List.<AccountUser>of()
                : subjects.stream().map(snapshot::user).flatMap(Optional::stream).toList();
        if (snapshot == null || users.isEmpty()) {
            content.set(UserEditorContent.NOTHING);
            return;
        }
        var drafted = new DraftedSnapshot(snapshot, drafts.changes());
        // Sorted by the server's state, so that ticking moves no row.
        var groups = snapshot.groups().stream()
                .sorted(Comparator.comparing(g -> users.stream().noneMatch(u -> u.groups().contains(g.id()))))
                .map(g -> row(g, users, drafted)).toList();
        var modules = modules(users, drafted);
        content.set(new UserEditorContent(users, names(users, snapshot), groups, modules, moduleCount(users, drafted),
                buyers(users, drafted),
                warning(users, drafted), refusal(users),
                users.stream().anyMatch(u -> drafted.changes().membership(u.id()).isPresent())));
    }

    /** Names to show; for a single user without the id, as the facts below show it. */
    private static List<String> names(List<AccountUser> users, Snapshot snapshot) {
        return users.size() == 1 ? List.of(Names.withoutId(snapshot.names().of(users.getFirst().id())))
                : users.stream().limit(NAMED).map(u -> Names.of(u.id(), snapshot)).toList();
    }

    private static CheckRow<GroupId> row(UserGroup group, List<AccountUser> users, DraftedSnapshot drafted) {
        var in = 0;
        var added = 0;
        var removed = 0;
        var last = 0;
        for (var user : users) {
            var after = drafted.groupsOf(user);
            in += after.contains(group.id()) ? 1 : 0;
            added += after.contains(group.id()) && !user.groups().contains(group.id()) ? 1 : 0;
            removed += !after.contains(group.id()) && user.groups().contains(group.id()) ? 1 : 0;
            last += after.size() == 1 && after.contains(group.id()) ? 1 : 0;
        }
        var several = users.size() > 1;
        var detail = several ? Texts.format("users.editor.of", in, users.size())
                : AccessTexts.modules(drafted.modulesOf(group), drafted.snapshot());
        return new CheckRow<>(group.id(), Names.of(group.id(), drafted.names()), CheckState.of(in, users.size()),
                badge(group, several, added, removed), detail, lock(in, last, users.size()));
    }

    private static @Nullable Badge badge(UserGroup group, boolean several, int added, int removed) {
        if (added > 0) {
            return several ? Badge.changed(Texts.format("users.editor.addedFor", added)) : Badge.added();
        }
        if (removed > 0) {
            return several ? Badge.changed(Texts.format("users.editor.removedFor", removed)) : Badge.removed();
        }
        return group.isDefault() ? Badge.neutral(Texts.get("kit.default")) : null;
    }

    /** AccountUser BR-003: a user's only group cannot be unticked; a mixed box can always be ticked. */
    private static @Nullable String lock(int in, int last, int users) {
        if (last == 0 || in < users) {
            return null;
        }
        return users == 1 ? Texts.get("users.editor.onlyGroup") : Texts.format("users.editor.onlyGroupOf", last);
    }

    private static List<AccessLine> modules(List<AccountUser> users, DraftedSnapshot drafted) {
        var names = new TreeMap<ModuleId, Map<AccessLineKind, List<String>>>();
        users.forEach(user -> collect(user, drafted, names));
        var single = users.size() == 1 ? users.getFirst() : null;
        var result = new ArrayList<AccessLine>();
        names.forEach((module, byWhat) -> {
            // If something changes for some users, only those are mentioned.
            if (byWhat.size() > 1) {
                byWhat.remove(AccessLineKind.KEPT);
            }
            byWhat.forEach((kind, who) -> result.add(line(module, kind, who, single, drafted)));
        });
        // One user's modules keep their order; for several users, changes come first.
        var byKind = Comparator.comparing(AccessLine::kind);
        result.sort((single == null ? Comparator.comparing(AccessLine::isKept).thenComparing(byKind) : byKind)
                .thenComparing(AccessLine::text));
        return result;
    }

    /** Adds the name of {@code user} to each module that they have before or after, by kind of change. */
    private static void collect(AccountUser user, DraftedSnapshot drafted,
            Map<ModuleId, Map<AccessLineKind, List<String>>> names) {
        var before = drafted.accessBefore(user).modules().keySet();
        var after = drafted.accessAfter(user).modules().keySet();
        var name = Names.of(user.id(), drafted.snapshot());
        Stream.concat(before.stream(), after.stream()).distinct().forEach(module -> {
            var kind = !after.contains(module) ? AccessLineKind.LOST
                    : before.contains(module) ? AccessLineKind.KEPT : AccessLineKind.GAINED;
            names.computeIfAbsent(module, _ -> new EnumMap<>(AccessLineKind.class))
                    .computeIfAbsent(kind, _ -> new ArrayList<>()).add(name);
        });
    }

    private static AccessLine line(ModuleId module, AccessLineKind kind, List<String> users,
            @Nullable AccountUser single, DraftedSnapshot drafted) {
        var name = Names.of(module, drafted.snapshot());
        if (single != null) {
            var access = kind == AccessLineKind.LOST ? drafted.accessBefore(single)
                    : drafted.accessAfter(single);
            var groups = access.modules().getOrDefault(module, List.of()).stream()
                    .map(g -> Names.of(g, drafted.snapshot())).toList();
            return new AccessLine(name, kind, Texts.format("users.editor.via", Lists.of(groups)),
                    groups.size() > 1 ? groups : List.of());
        }
        return kind == AccessLineKind.KEPT
                ? new AccessLine(name, kind, Texts.get("users.editor.noChange"), List.of())
                : new AccessLine(name, kind, Texts.format("users.count", users.size()), users);
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

    private static String warning(List<AccountUser> users, DraftedSnapshot drafted) {
        var contradictory = users.stream().map(u -> drafted.snapshot().memberCheck().of(u.id()))
                .flatMap(Optional::stream).findFirst().map(d -> Sentences.of(
                        new Conflict.ListsDiffer(d.missing(), d.extra()), drafted.snapshot()));
        return contradictory.orElseGet(() -> Stream.concat(
                new GrantTexts(drafted).of(users.stream().map(AccountUser::id).toList()),
                Stream.of(widened(users, drafted)).filter(s -> !s.isEmpty())).collect(Collectors.joining("\n")));
    }

    private static String widened(List<AccountUser> users, DraftedSnapshot drafted) {
        var widened = users.stream()
                .filter(u -> drafted.accessAfter(u).allBuyers() && !drafted.accessBefore(u).allBuyers()).toList();
        if (widened.isEmpty()) {
            return "";
        }
        return widened.size() == 1
                ? Texts.format("users.editor.allBuyers", Names.of(widened.getFirst().id(), drafted.snapshot()))
                : Texts.format("users.editor.allBuyersOf", widened.size());
    }

    private String refusal(List<AccountUser> users) {
        Map<Target, org.accessdesk.model.journal.Outcome> marked = apply.state().value().marked();
        return users.stream().map(u -> marked.get(new Target.UserTarget(u.id()))).filter(o -> o != null)
                .map(o -> Sentences.of(o, directory.state().value().snapshot())).distinct()
                .collect(Collectors.joining("\n"));
    }

    /** The line below the name: id, and last sign-in or status of the invitation. */
    public static String facts(AccountUser user, java.util.function.Function<Instant, String> date) {
        var when = lastSignIn(user, date);
        return when.isEmpty() ? user.id().value() : user.id().value() + " · " + when;
    }

    private static String lastSignIn(AccountUser user, java.util.function.Function<Instant, String> date) {
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
