package org.accessdesk.ui.groups;

import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.rule.ModuleLock;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;

/** Why a module's box of a group is locked, in words. */
public final class ModuleLockText {
    private ModuleLockText() {}

    /**
     * Why the box of {@code module} of {@code group} is locked where its buyers cannot be edited with it; empty if it is
     * not.
     *
     * @param permissions the modules of the token, empty if unknown
     */
    public static Optional<String> of(Module module, UserGroup group, DraftedSnapshot drafted,
            Set<ModuleId> permissions) {
        return byState(module, group, drafted).or(() -> ModuleLock.withBuyers(module, group, drafted, permissions)
                .map(lock -> Sentences.of(lock, Names.ofDefault(drafted.names()))));
    }

    /** The same where its buyers can be edited with it: what they have to become is proposed then. */
    static Optional<String> ofEditor(Module module, UserGroup group, DraftedSnapshot drafted,
            Set<ModuleId> permissions) {
        var granted = drafted.modulesOf(group).contains(module.id());
        return byState(module, group, drafted)
                .or(() -> ModuleLock.of(module, group, granted, drafted.snapshot(), permissions)
                        .map(lock -> Sentences.of(lock, Names.ofDefault(drafted.names()))));
    }

    private static Optional<String> byState(Module module, UserGroup group, DraftedSnapshot drafted) {
        if (drafted.changes().isDeleted(group.id())) {
            return Optional.of(Texts.get("groups.lock.deleted"));
        }
        return isTakenWithDefault(module.id(), group, drafted)
                ? Optional.of(Texts.format("groups.lock.cascade", Names.ofDefault(drafted.names())))
                : Optional.empty();
    }

    /** Whether the group cannot have the module because the Default group loses it (UserGroup BR-012). */
    private static boolean isTakenWithDefault(ModuleId module, UserGroup group, DraftedSnapshot drafted) {
        return !group.isDefault() && drafted.takenFromDefault().contains(module);
    }
}
