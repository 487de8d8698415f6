package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.rule.Finding;
import org.jspecify.annotations.Nullable;

/** Sentences in the editors about users who would come to administer access, worded as in the review. */
public final class GrantTexts {
    private final DraftedSnapshot drafted;
    private final Effect effect;

    /** @param effect that of {@code drafted} */
    public GrantTexts(DraftedSnapshot drafted, Effect effect) {
        this.drafted = drafted;
        this.effect = effect;
    }

    /**
     * Who of some users would come to administer access by the draft, or join the Default group.
     *
     * @param users their positions in the snapshot's index
     */
    public Stream<CountedSentence> of(int[] users) {
        var modules = Module.ADMINISTERING.stream().flatMap(m -> finding(m, effect.gainers(m).among(users)));
        return sentences(Stream.concat(modules, joiningDefault(ids(users))));
    }

    private List<UserId> ids(int[] users) {
        var index = drafted.snapshot().index();
        return new LazyList<>(users.length, () -> index.users(users).stream().map(AccountUser::id).toList());
    }

    /** The same for a group: users who join it by the draft, and its members who gain a module that the draft gives it. */
    public Stream<CountedSentence> of(UserGroup group) {
        var gained = Module.ADMINISTERING.stream()
                .filter(m -> !group.moduleIds().contains(m) && drafted.modulesOf(group).contains(m))
                .flatMap(m -> finding(m, drafted.membersOf(group.id()), effect.gainers(m)));
        var joining = drafted.joining(group.id());
        var joiners = Module.ADMINISTERING.stream().flatMap(m -> finding(m, joining, effect.gainers(m)));
        return sentences(Stream.of(gained, joiners, joiningDefault(joining)).flatMap(found -> found).distinct());
    }

    private Stream<Finding> joiningDefault(Collection<UserId> users) {
        return drafted.snapshot().defaultGroup().map(UserGroup::id).stream()
                .flatMap(g -> finding(null, users, drafted.joining(g)));
    }

    private Stream<CountedSentence> sentences(Stream<Finding> found) {
        return FindingTexts.of(found.toList(), drafted.names()).stream().map(f -> new CountedSentence(f.text(),
                List.of(NameList.ofUsers(f.text(), f.granted().size(), f::granted, drafted.names()))));
    }

    private static Stream<Finding> finding(@Nullable ModuleId module, Collection<UserId> users, Set<UserId> hit) {
        if (hit.isEmpty()) {
            return Stream.empty();
        }
        return finding(module,
                users.stream().filter(hit::contains).collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private static Stream<Finding> finding(@Nullable ModuleId module, Set<UserId> found) {
        return found.isEmpty() ? Stream.empty()
                : Stream.of(new Finding.AccessGranted(module, found, found.size(), false));
    }
}
