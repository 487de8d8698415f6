package org.accessdesk.model.tidy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;

/**
 * All that membership in some groups gives by a draft, whichever group it comes from: two sets of groups with equal
 * reaches can stand for each other.
 *
 * @param buyers the buyers that are visible; none if all are
 * @param extensions the ids of the extensions; none if all are given, as by a group that names none
 */
record Reach(Set<ModuleId> modules, boolean allBuyers, Set<BuyerId> buyers, boolean allExtensions,
        Set<ExtensionId> extensions) {

    static Reach of(Set<GroupId> groups, DraftedSnapshot drafted) {
        var access = drafted.accessIn(groups);
        var all = false;
        var extensions = new HashSet<ExtensionId>();
        for (var group : groups.stream().map(drafted.snapshot()::group).flatMap(Optional::stream).toList()) {
            var limit = drafted.contentOf(group).extensions();
            all |= !limit.isChosen();
            extensions.addAll(limit.ids(ExtensionId.class));
        }
        return new Reach(access.modules().keySet(), access.allBuyers(), access.allBuyers() ? Set.of() : access.buyers(),
                all, all ? Set.of() : extensions);
    }

    /** What takes the place of all single buyers or extensions. */
    private enum AllOf {
        BUYERS, EXTENSIONS
    }

    /** Each thing that it gives. That of several groups is what each of them gives, without what is {@linkplain #isCovered covered}. */
    Set<Object> things() {
        var all = new HashSet<Object>(modules);
        all.addAll(buyers);
        all.addAll(extensions);
        if (allBuyers) {
            all.add(AllOf.BUYERS);
        }
        if (allExtensions) {
            all.add(AllOf.EXTENSIONS);
        }
        return all;
    }

    /** Whether others of {@code things} make {@code thing} needless: all buyers make each single one so. */
    static boolean isCovered(Object thing, Set<Object> things) {
        return switch (thing) {
            case BuyerId _ -> things.contains(AllOf.BUYERS);
            case ExtensionId _ -> things.contains(AllOf.EXTENSIONS);
            default -> false;
        };
    }
}
