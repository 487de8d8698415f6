package org.accessdesk.ui.groups;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.kit.text.GrantTexts;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** Warnings about a group's changes: what members lose, the platform's cascade, who comes to administer access. */
final class GroupNotices {
    private final UserGroup group;
    private final DraftedSnapshot drafted;
    private final Snapshot snapshot;

    GroupNotices(UserGroup group, DraftedSnapshot drafted) {
        this.group = group;
        this.drafted = drafted;
        this.snapshot = drafted.snapshot();
    }

    List<String> sentences() {
        var sentences = new ArrayList<String>();
        var after = drafted.modulesOf(group);
        for (var module : new TreeSet<>(group.moduleIds())) {
            if (!after.contains(module)) {
                sentences.add(losers(module));
            }
        }
        if (group.isDefault()) {
            drafted.takenFromDefault().stream().sorted().map(this::cascade).filter(s -> !s.isEmpty())
                    .forEach(sentences::add);
        }
        new GrantTexts(drafted).of(group).forEach(sentences::add);
        return sentences;
    }

    private String losers(ModuleId module) {
        var members = drafted.membersOf(group.id());
        var keeping = new TreeSet<String>();
        var keptCount = 0;
        for (var id : members) {
            var through = through(id, module);
            keptCount += through.isEmpty() ? 0 : 1;
            keeping.addAll(through);
        }
        var name = Names.of(module, snapshot);
        var lost = Texts.format("groups.notice.lose", members.size() - keptCount, members.size(), name);
        return keptCount == 0 ? lost
                : lost + " " + Texts.format("groups.notice.keep", keptCount, Lists.of(keeping));
    }

    private Set<String> through(UserId id, ModuleId module) {
        return snapshot.user(id).map(u -> drafted.accessAfter(u).modules().getOrDefault(module, List.of()).stream()
                .map(g -> Names.of(g, snapshot)).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    /** UserGroup BR-012: a module removed from the Default group is removed from all groups and API tokens. */
    private String cascade(ModuleId module) {
        var affected = snapshot.groups().stream().filter(g -> !g.isDefault() && g.moduleIds().contains(module))
                .map(g -> Names.of(g.id(), snapshot)).collect(Lists.joining());
        return affected.isEmpty() ? ""
                : Texts.format("groups.notice.cascade", Names.of(module, snapshot), Names.of(group.id(), snapshot),
                        affected);
    }
}
