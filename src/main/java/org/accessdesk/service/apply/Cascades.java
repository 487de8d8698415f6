package org.accessdesk.service.apply;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.merge.Order;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.apply.read.RunContext;

/**
 * Finds out, just before a module is removed from the Default group, what the platform will remove along with it
 * (UserGroup BR-012).
 */
final class Cascades {
    private final RunContext context;

    Cascades(RunContext context) {
        this.context = context;
    }

    /** The cascade could not be determined; the change must not be sent, as it could not be undone. */
    static final class UnknownCascade extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Finding finding;

        UnknownCascade(Finding finding) {
            super("The cascade is not known.");
            this.finding = finding;
        }

        Finding finding() {
            return finding;
        }
    }

    /**
     * What the platform removes along with {@code change}, by lists read now.
     *
     * @param before what the group has now
     * @param wanted what it is to have
     */
    Cascade of(Change change, ServerState before, ServerState wanted) throws ApiException, UnknownCascade {
        if (!(before instanceof ServerState.GroupState(var is, _))
                || !(wanted instanceof ServerState.GroupState(var will, _))
                || !Order.cascades(change, context.view().snapshot())) {
            return Cascade.NONE;
        }
        var taken = SetDelta.between(is.modules(), will.modules()).removed();
        var groups = groups(change).stream().filter(g -> !g.id().equals(change.target().id())).toList();
        return new Cascade(lost(groups, UserGroup::id, UserGroup::moduleIds, taken),
                lost(tokens(), IssuedToken::id, IssuedToken::modules, taken));
    }

    private Collection<UserGroup> groups(Change change) throws ApiException, UnknownCascade {
        var all = context.api().groups(context.view().account(), context.stoppable());
        if (!all.isComplete()) {
            throw new UnknownCascade(new Finding.NotComplete(all.gaps(), change.target()));
        }
        context.view().update(all.items());
        return all.items();
    }

    /** A token that may not list tokens gives a less detailed cascade. */
    private Collection<IssuedToken> tokens() throws ApiException {
        try {
            var all = context.api().tokens(context.view().account(), context.stoppable());
            return all.items();
        } catch (ApiException e) {
            if (e.problem().kind() == ApiProblem.Kind.FORBIDDEN || e.problem().kind() == ApiProblem.Kind.NOT_FOUND) {
                return List.of();
            }
            throw e;
        }
    }

    private static <T, I extends Id> Map<I, Set<ModuleId>> lost(Collection<T> all, Function<T, I> id,
            Function<T, Set<ModuleId>> modules, Set<ModuleId> taken) {
        var lost = new HashMap<I, Set<ModuleId>>();
        for (var one : all) {
            var both = new HashSet<>(modules.apply(one));
            both.retainAll(taken);
            if (!both.isEmpty()) {
                lost.put(id.apply(one), Set.copyOf(both));
            }
        }
        return lost;
    }
}
