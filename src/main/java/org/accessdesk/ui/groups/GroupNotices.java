package org.accessdesk.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.effect.GroupLoss;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.UserSet;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.CountedSentence;
import org.accessdesk.ui.kit.text.GrantTexts;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.NameList;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** Warnings about a group's changes: what members lose, the platform's cascade, who comes to administer access. */
final class GroupNotices {
    private final UserGroup group;
    private final DraftedSnapshot drafted;
    private final Effect effect;
    private final Snapshot snapshot;
    private final UserSet members;

    /** Warnings about what would be sent of the draft, in the figures of the strip and the review. */
    GroupNotices(UserGroup group, Reviewed reviewed) {
        this.group = group;
        this.drafted = reviewed.sent();
        this.effect = reviewed.effect();
        this.snapshot = reviewed.now();
        this.members = snapshot.memberSet(group.id());
    }

    List<CountedSentence> sentences() {
        var sentences = new ArrayList<CountedSentence>();
        var after = drafted.modulesOf(group);
        for (var module : new TreeSet<>(group.moduleIds())) {
            if (!after.contains(module)) {
                sentences.add(losers(module));
            }
        }
        var fewer = effect.fewerBuyers().both(members);
        if (!fewer.isEmpty()) {
            var text = Texts.format("groups.notice.fewerBuyers", fewer.size(), members.size());
            sentences.add(new CountedSentence(text, List.of(users(text, fewer.size(), () -> List.copyOf(fewer)))));
        }
        if (group.isDefault()) {
            drafted.takenFromDefault().stream().sorted().map(this::cascade).filter(s -> !s.isEmpty())
                    .map(CountedSentence::plain).forEach(sentences::add);
        }
        new GrantTexts(drafted, effect).of(group).forEach(sentences::add);
        return sentences;
    }

    /** Who loses {@code module}, who keeps it through other groups, and who else loses it by the cascade. */
    private CountedSentence losers(ModuleId module) {
        var loss = GroupLoss.of(effect, snapshot, group.id(), module);
        var keeping = effect.holders(module, members);
        var through = effect.granting(module, keeping).stream().map(g -> Names.of(g, drafted.names()))
                .collect(Collectors.toCollection(TreeSet::new));
        var parts = new ArrayList<NameList>();
        parts.add(users(Texts.format("groups.notice.lose", loss.lost(), loss.of(), Names.of(module, drafted.names())),
                loss.lost(), () -> losers(module, true)));
        if (!keeping.isEmpty()) {
            parts.add(users(Texts.format("groups.notice.keep", keeping.size(), Lists.of(through)), keeping.size(),
                    () -> List.copyOf(keeping)));
        }
        if (group.isDefault() && loss.elsewhere() > 0) {
            parts.add(users(Texts.format("groups.notice.elsewhere", loss.elsewhere(), loss.lost() + loss.elsewhere()),
                    loss.elsewhere(), () -> losers(module, false)));
        }
        return new CountedSentence(parts.stream().map(NameList::title).collect(Collectors.joining(" ")),
                parts.stream().filter(part -> !part.names().isEmpty()).toList());
    }

    private NameList users(String sentence, int count, Supplier<List<UserId>> users) {
        return NameList.ofUsers(sentence, count, users, drafted.names());
    }

    /** Who loses {@code module} of the group's members on the server, or of all others. */
    private List<UserId> losers(ModuleId module, boolean ofGroup) {
        var losers = effect.losers(module);
        return List.copyOf(ofGroup ? losers.both(members) : losers.without(members));
    }

    /** UserGroup BR-012: a module removed from the Default group is removed from all groups and API tokens. */
    private String cascade(ModuleId module) {
        var hit = effect.cascade().groups();
        var affected = snapshot.groups().stream().filter(g -> hit.getOrDefault(g.id(), Set.of()).contains(module))
                .map(g -> Names.of(g.id(), drafted.names())).collect(Lists.joining());
        return affected.isEmpty() ? ""
                : Texts.format("groups.notice.cascade", Names.of(module, drafted.names()),
                        Names.of(group.id(), drafted.names()),
                        affected);
    }
}
