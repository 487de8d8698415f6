package org.accessdesk.service.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.TextForm;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody else changed in an object since its change was drafted.
 *
 * @param differences what is different now; empty if nothing is
 * @param updated who changed the object last and when, if the server says
 */
public record Drift(List<Difference> differences, Audit.@Nullable Event updated) {

    /** Nothing is different. */
    public static final Drift NONE = new Drift(List.of(), null);

    /** One thing that is different now. */
    public sealed interface Difference {

        /** The user is in the group now, or is not any more. */
        record MembershipDrift(GroupId group, boolean added) implements Difference {}

        /** The module is granted now, or is not any more. */
        record Grant(ModuleId module, boolean added) implements Difference {}

        /** The buyers or extensions of a group are others now. */
        record LimitDrift(LimitField field, Limit base, Limit now) implements Difference {}

        /** A text is another one now. */
        record TextDrift(GroupTextField field, String base, String now) implements Difference {}
    }

    public Drift {
        differences = List.copyOf(differences);
    }

    /** Whether anything is different. */
    public boolean isStale() {
        return !differences.isEmpty();
    }

    static Drift of(MembershipChange change, AccountUser now) {
        return of(sets(change.base(), now.groups(), Difference.MembershipDrift::new), now.audit().updated());
    }

    static Drift of(UserRemoval change, AccountUser now) {
        return of(sets(change.base(), now.groups(), Difference.MembershipDrift::new), now.audit().updated());
    }

    static Drift of(TokenChange change, IssuedToken now) {
        return of(sets(change.base(), now.modules(), Difference.Grant::new), null);
    }

    static Drift of(GroupChange change, UserGroup now) {
        return of(change.base(), now);
    }

    static Drift of(GroupDeletion change, UserGroup now) {
        return of(change.base(), now);
    }

    private static Drift of(GroupContent base, UserGroup now) {
        var is = now.content();
        var all = new ArrayList<>(sets(base.modules(), is.modules(), Difference.Grant::new));
        for (var field : GroupTextField.values()) {
            if (!TextForm.same(field.of(base), field.of(is))) {
                all.add(new Difference.TextDrift(field, field.of(base), field.of(is)));
            }
        }
        for (var field : LimitField.values()) {
            if (!field.of(base).agreesWith(field.of(is))) {
                all.add(new Difference.LimitDrift(field, field.of(base), field.of(is)));
            }
        }
        return of(all, now.audit().updated());
    }

    private static Drift of(List<Difference> differences, Audit.@Nullable Event updated) {
        return differences.isEmpty() ? NONE : new Drift(differences, updated);
    }

    private interface Made<T> {
        Difference of(T id, boolean added);
    }

    private static <T extends Id & Comparable<T>> List<Difference> sets(Set<T> base, Set<T> now, Made<T> made) {
        if (base.equals(now)) {
            return List.of();
        }
        var all = new ArrayList<Difference>();
        var delta = SetDelta.between(base, now);
        delta.added().stream().sorted().forEach(id -> all.add(made.of(id, true)));
        delta.removed().stream().sorted().forEach(id -> all.add(made.of(id, false)));
        return all;
    }
}
