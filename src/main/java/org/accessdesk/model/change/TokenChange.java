package org.accessdesk.model.change;

import java.util.HashSet;
import java.util.Set;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.TokenId;
import org.jspecify.annotations.Nullable;

/**
 * Modules that an API token gets and loses. No screen drafts one: it comes of undoing a cascade, which takes modules from
 * tokens too (ApiToken BR-007).
 *
 * @param base the modules it had when it was drafted
 * @param baseRevision the token's revision then, if the server sent one
 */
public record TokenChange(TokenId token, Set<ModuleId> added, Set<ModuleId> removed, Set<ModuleId> base,
        @Nullable Integer baseRevision) implements Change {

    /** @throws IllegalArgumentException if a module is both added and removed */
    public TokenChange {
        added = Set.copyOf(added);
        removed = Set.copyOf(removed);
        base = Set.copyOf(base);
        if (added.stream().anyMatch(removed::contains)) {
            throw new IllegalArgumentException("A module cannot be both added and removed.");
        }
    }

    /** No change yet, on {@code token} as it is. */
    public static TokenChange on(IssuedToken token) {
        return new TokenChange(token.id(), Set.of(), Set.of(), token.modules(), token.revision());
    }

    /** This change with {@code module} granted or not; back at the base it is no change to that module. */
    public TokenChange with(ModuleId module, boolean granted) {
        var nowAdded = new HashSet<>(added);
        var nowRemoved = new HashSet<>(removed);
        nowAdded.remove(module);
        nowRemoved.remove(module);
        if (granted != base.contains(module)) {
            (granted ? nowAdded : nowRemoved).add(module);
        }
        return new TokenChange(token, nowAdded, nowRemoved, base, baseRevision);
    }

    /**
     * The same wish on what the server has now: what is so already is no change any more.
     *
     * @param now the same token, as read since
     */
    public TokenChange rebase(IssuedToken now) {
        var rest = on(now);
        for (var module : added) {
            rest = rest.with(module, true);
        }
        for (var module : removed) {
            rest = rest.with(module, false);
        }
        return rest;
    }

    /** What {@code modules} become by it. */
    public Set<ModuleId> applyTo(Set<ModuleId> modules) {
        var result = new HashSet<>(modules);
        result.addAll(added);
        result.removeAll(removed);
        return result;
    }

    @Override
    public Target target() {
        return new Target.TokenTarget(token);
    }

    @Override
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
