package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
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

    /** Who of {@code users} would come to administer access by the draft, or join the Default group. */
    public Stream<CountedSentence> of(Collection<UserId> users) {
        return sentences(found(users));
    }

    /** The same for a group: users who join it by the draft, and its members who gain a module that the draft gives it. */
    public Stream<CountedSentence> of(UserGroup group) {
        var gained = Module.ADMINISTERING.stream()
                .filter(m -> !group.moduleIds().contains(m) && drafted.modulesOf(group).contains(m))
                .flatMap(m -> finding(m, drafted.membersOf(group.id()), effect.gainers(m)));
        return sentences(Stream.concat(gained, found(drafted.joining(group.id()))).distinct());
    }

    private Stream<Finding> found(Collection<UserId> users) {
        var modules = Module.ADMINISTERING.stream().flatMap(m -> finding(m, users, effect.gainers(m)));
        var joining = drafted.snapshot().defaultGroup().map(UserGroup::id).stream()
                .flatMap(g -> finding(null, users, drafted.joining(g)));
        return Stream.concat(modules, joining);
    }

    private Stream<CountedSentence> sentences(Stream<Finding> found) {
        return FindingTexts.of(found.toList(), drafted.names()).stream().map(f -> new CountedSentence(f.text(),
                List.of(NameList.ofUsers(f.text(), f.granted().size(), f::granted, drafted.names()))));
    }

    private static Stream<Finding> finding(@Nullable ModuleId module, Collection<UserId> users, Set<UserId> hit) {
        if (hit.isEmpty()) {
            return Stream.empty();
        }
        var found = users.stream().filter(hit::contains).collect(Collectors.toCollection(LinkedHashSet::new));
        return found.isEmpty() ? Stream.empty()
                : Stream.of(new Finding.AccessGranted(module, found, found.size(), false));
    }
}
