package org.accessdesk.ui.kit.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.snapshot.UserSet;
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
        return sentences(Stream.concat(modules, joiningDefault(joining -> joining.among(users))));
    }

    /** The same for a group: users who join it by the draft, and its members who gain a module that the draft gives it. */
    public Stream<CountedSentence> of(UserGroup group) {
        var given = new LinkedHashMap<ModuleId, UserSet>();
        for (var module : Module.ADMINISTERING) {
            if (!group.moduleIds().contains(module) && drafted.modulesOf(group).contains(module)) {
                given.put(module, effect.gainers(module).both(drafted.memberSetOf(group.id())));
            }
        }
        var joining = drafted.joining(group.id());
        var gained = given.entrySet().stream().flatMap(e -> finding(e.getKey(), e.getValue()));
        var joiners = Module.ADMINISTERING.stream().flatMap(m -> {
            var users = effect.gainers(m).both(joining);
            return users.equals(given.get(m)) ? Stream.<Finding>empty() : finding(m, users);
        });
        return sentences(Stream.of(gained, joiners, joiningDefault(joining::both)).flatMap(found -> found));
    }

    private Stream<Finding> joiningDefault(UnaryOperator<UserSet> some) {
        return drafted.snapshot().defaultGroup().map(UserGroup::id).stream()
                .flatMap(g -> finding(null, some.apply(drafted.joining(g))));
    }

    private Stream<CountedSentence> sentences(Stream<Finding> found) {
        return FindingTexts.of(found.toList(), drafted.names()).stream().map(f -> new CountedSentence(f.text(),
                List.of(NameList.ofUsers(f.text(), f.granted().size(), f::granted, drafted.names()))));
    }

    private static Stream<Finding> finding(@Nullable ModuleId module, UserSet found) {
        return found.isEmpty() ? Stream.empty()
                : Stream.of(new Finding.AccessGranted(module, found, found.size(), false));
    }
}
