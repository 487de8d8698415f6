package org.accessdesk.model.rule;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.effect.Effect;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * Buyers and extensions that the platform would not take: buyers need a module that supports the choice and none that
 * requires all, and at least one (UserGroup BR-011); only other groups than the Default one have extensions (BR-009).
 */
public final class LimitGuard implements Guard {

    @Override
    public List<Finding> check(DraftedSnapshot drafted, Effect effect, GuardContext who) {
        return drafted.changes().ofGroups().stream().flatMap(change -> findings(change, drafted)).toList();
    }

    private static Stream<Finding> findings(GroupChange change, DraftedSnapshot drafted) {
        var group = drafted.snapshot().group(change.group()).orElse(null);
        return group == null ? Stream.of()
                : EnumSet.allOf(LimitField.class).stream().filter(field -> field.of(change) != null)
                        .flatMap(field -> fault(field, group, drafted)
                                .map(fault -> new Finding.LimitRefused(group.id(), field, fault)).stream());
    }

    private static Optional<LimitFault> fault(LimitField field, UserGroup group, DraftedSnapshot drafted) {
        var content = drafted.contentOf(group);
        var limit = field.of(content);
        if (field == LimitField.EXTENSIONS) {
            return group.isDefault() ? Optional.of(LimitFault.DEFAULT_GROUP) : notFound(field, limit, drafted);
        }
        if (!limit.isChosen()) {
            return Optional.empty();
        }
        return limit.ids().isEmpty() ? Optional.of(LimitFault.NONE_CHOSEN)
                : ofModules(content.modules(), drafted.snapshot()).or(() -> notFound(field, limit, drafted));
    }

    /** Why a group of those modules cannot be limited to buyers (UserGroup BR-011); empty if it can. */
    public static Optional<LimitFault> ofModules(Set<ModuleId> modules, Snapshot snapshot) {
        var known = modules.stream().map(snapshot::module).flatMap(Optional::stream).toList();
        if (known.stream().anyMatch(Module::mayRequireAllBuyers)) {
            return Optional.of(LimitFault.MODULE_NEEDS_ALL);
        }
        return known.stream().anyMatch(Module::supportsBuyers) ? Optional.empty() : Optional.of(LimitFault.NO_MODULE);
    }

    /** Without a list of buyers the server decides; a list of extensions does not exist. */
    private static Optional<LimitFault> notFound(LimitField field, Limit limit, DraftedSnapshot drafted) {
        var base = drafted.base();
        if (field == LimitField.EXTENSIONS || base.buyers().isEmpty()) {
            return Optional.empty();
        }
        var known = new HashSet<Id>();
        base.buyers().forEach(b -> known.add(b.id()));
        base.groups().forEach(g -> known.addAll(g.buyerLimit().ids()));
        return known.containsAll(limit.ids()) ? Optional.empty() : Optional.of(LimitFault.NOT_FOUND);
    }
}
