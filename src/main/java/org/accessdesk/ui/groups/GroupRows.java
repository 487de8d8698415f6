package org.accessdesk.ui.groups;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.ui.kit.text.AccessTexts;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** Makes rows of groups and their texts, on any thread. */
final class GroupRows {
    private final DraftedSnapshot drafted;
    private final Map<Target, Outcome> marked;

    GroupRows(DraftedSnapshot drafted, Map<Target, Outcome> marked) {
        this.drafted = drafted;
        this.marked = marked;
    }

    GroupRow row(UserGroup group) {
        return new GroupRow(group, this);
    }

    /** The texts of a row. */
    GroupRow.GroupRowTexts texts(UserGroup group) {
        return new GroupRow.GroupRowTexts(name(group), Names.of(group.id(), drafted.names()), modules(group),
                buyers(group), users(group), usersText(group), mark(group.id()));
    }

    /** The drafted name. */
    String name(UserGroup group) {
        return drafted.nameOf(group);
    }

    /** The drafted number of members. */
    int users(UserGroup group) {
        return drafted.membersOf(group.id()).size();
    }

    private String usersText(UserGroup group) {
        var members = users(group);
        var before = drafted.snapshot().members(group.id()).size();
        return group.id().isLocal() || before == members ? Texts.format("kit.number", members)
                : Texts.format("kit.fromTo", before, members);
    }

    /** Its modules in the portal's terms, before and after if they differ. */
    String modules(UserGroup group) {
        var after = drafted.modulesOf(group);
        return group.id().isLocal() || after.equals(group.moduleIds()) ? modulesText(group, after, drafted.snapshot())
                : changedModules(group.moduleIds(), after);
    }

    /** "2 buyers", or "All buyers → 2 buyers". */
    String buyers(UserGroup group) {
        var snapshot = drafted.snapshot();
        var after = drafted.modulesOf(group);
        var is = AccessTexts.buyers(group.with(drafted.contentOf(group)), after, snapshot);
        var change = drafted.changes().group(group.id()).filter(c -> c.limits().containsKey(LimitField.BUYERS));
        if (change.isEmpty() || group.id().isLocal()) {
            return is;
        }
        var was = AccessTexts.buyers(group, group.moduleIds(), snapshot);
        // Another choice of as many buyers reads the same.
        return was.equals(is) ? Texts.format("groups.buyersChanged", is) : Texts.format("kit.fromTo", was, is);
    }

    /** "3 modules (+1, −1)". */
    private static String changedModules(Set<ModuleId> before, Set<ModuleId> after) {
        var added = after.stream().filter(m -> !before.contains(m)).count();
        var removed = before.stream().filter(m -> !after.contains(m)).count();
        var changes = new ArrayList<String>();
        if (added > 0) {
            changes.add(Texts.format("groups.modules.more", added));
        }
        if (removed > 0) {
            changes.add(Texts.format("groups.modules.fewer", removed));
        }
        return Texts.format("groups.modulesFromTo", Texts.format("kit.modules.count", after.size()),
                Lists.of(changes));
    }

    private static String modulesText(UserGroup group, Set<ModuleId> modules, Snapshot snapshot) {
        return group.isDefault() ? Texts.format("kit.modules.count", modules.size())
                : AccessTexts.modules(modules, snapshot);
    }

    GroupRow.GroupDraftMark mark(GroupId id) {
        if (marked.containsKey(new Target.GroupTarget(id))) {
            return GroupRow.GroupDraftMark.REFUSED;
        }
        if (id.isLocal()) {
            return GroupRow.GroupDraftMark.NEW;
        }
        if (drafted.changes().isDeleted(id)) {
            return GroupRow.GroupDraftMark.DELETED;
        }
        return drafted.changes().group(id).isPresent() ? GroupRow.GroupDraftMark.CHANGED : GroupRow.GroupDraftMark.NONE;
    }
}
