package org.accessdesk.ui.users;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.draft.SharedMemberships;
import org.accessdesk.model.change.draft.SharedMemberships.MembershipKind;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.ui.kit.pane.AccessLine;
import org.accessdesk.ui.kit.pane.AccessLine.AccessLineKind;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** The modules of the selected users, as lines: of one user all of them, of several those that somebody gains or loses. */
final class ModuleLines {
    private final List<KindAccess> accesses;
    private final SharedMemberships shared;
    private final DraftedSnapshot drafted;
    private final boolean several;

    private ModuleLines(List<KindAccess> accesses, SharedMemberships shared, DraftedSnapshot drafted) {
        this.accesses = accesses;
        this.shared = shared;
        this.drafted = drafted;
        this.several = shared.size() > 1;
    }

    /** The lines of {@code accesses}, which are of kinds of {@code shared}: kept modules first, then by name. */
    static List<AccessLine> of(List<KindAccess> accesses, SharedMemberships shared, DraftedSnapshot drafted) {
        return accesses.isEmpty() ? List.of() : new ModuleLines(accesses, shared, drafted).lines();
    }

    private List<AccessLine> lines() {
        var first = accesses.getFirst();
        var lines = new ArrayList<AccessLine>();
        users(first.moduleCount()).forEach((kind, users) -> {
            for (var module = 0; module < users.length; module++) {
                if (users[module] > 0) {
                    lines.add(several ? ofSeveral(first.module(module), module, kind, users[module])
                            : ofOne(first.module(module), kind));
                }
            }
        });
        lines.sort(Comparator.comparing(AccessLine::kind).thenComparing(l -> Alphabetical.key(l.text()))
                .thenComparing(AccessLine::module));
        return lines;
    }

    /** How many users keep, gain and lose each module, by its number: counted, as there are thousands of kinds of users. */
    private Map<AccessLineKind, int[]> users(int modules) {
        var users = new EnumMap<AccessLineKind, int[]>(AccessLineKind.class);
        for (var kind : AccessLineKind.values()) {
            users.put(kind, new int[modules]);
        }
        accesses.forEach(access -> access.forEach(!several,
                (kind, module) -> Objects.requireNonNull(users.get(kind))[module] += access.users().size()));
        return users;
    }

    private AccessLine ofOne(ModuleId module, AccessLineKind kind) {
        var user = accesses.getFirst().users().one();
        var access = kind == AccessLineKind.LOST ? drafted.accessBefore(user) : drafted.accessAfter(user);
        var groups = Alphabetical.sorted(access.modules().getOrDefault(module, List.of()).stream()
                .map(g -> Names.of(g, drafted.names())).toList());
        var name = Names.of(module, drafted.names());
        var detail = Texts.format("users.editor.via", Lists.of(groups));
        return new AccessLine(module, name, kind, detail,
                groups.size() > 1 ? NameList.of(kind.title(name, detail), groups) : NameList.NONE);
    }

    /** The names of the users are looked up when somebody wants to see them: they can be many. */
    private AccessLine ofSeveral(ModuleId module, int number, AccessLineKind kind, int users) {
        var name = Names.of(module, drafted.names());
        var detail = Texts.format("users.count", users);
        return new AccessLine(module, name, kind, detail, NameList.ofUsers(kind.title(name, detail), users,
                () -> ids(shared,
                        accesses.stream().filter(a -> a.kind(number) == kind).map(KindAccess::users).toList()),
                drafted.names()));
    }

    /** The users of {@code kinds}, in the order in which they are selected. */
    static List<UserId> ids(SharedMemberships shared, List<MembershipKind> kinds) {
        return shared.users(Set.copyOf(kinds)).stream().map(AccountUser::id).toList();
    }
}
