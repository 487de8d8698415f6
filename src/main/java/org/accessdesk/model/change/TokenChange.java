package org.accessdesk.model.change;

import java.util.Set;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.jspecify.annotations.Nullable;

/**
 * Modules that an API token gets and loses. No screen drafts it: it results from undoing a cascade, which removes
 * modules from tokens too (ApiToken BR-007).
 *
 * @param base the modules it had when it was drafted
 * @param baseRevision the token's revision then, if the server sent one
 */
public record TokenChange(TokenId token, SetDelta<ModuleId> modules, Set<ModuleId> base,
        @Nullable Integer baseRevision) implements Change {

    public TokenChange {
        base = Set.copyOf(base);
    }

    /** @throws IllegalArgumentException if a module is both added and removed */
    public TokenChange(TokenId token, Set<ModuleId> added, Set<ModuleId> removed, Set<ModuleId> base,
            @Nullable Integer baseRevision) {
        this(token, new SetDelta<>(added, removed), base, baseRevision);
    }

    /** An empty change on {@code token}. */
    public static TokenChange on(IssuedToken token) {
        return new TokenChange(token.id(), SetDelta.none(), token.modules(), token.revision());
    }

    /** The modules that the token gets. */
    public Set<ModuleId> added() {
        return modules.added();
    }

    /** The modules that the token loses. */
    public Set<ModuleId> removed() {
        return modules.removed();
    }

    /** This change with {@code module} granted or not; the base's own state is no change. */
    public TokenChange with(ModuleId module, boolean granted) {
        return with(modules.with(module, granted, base));
    }

    /** This change with those modules to add and remove, on the same base. */
    public TokenChange with(SetDelta<ModuleId> other) {
        return new TokenChange(token, other, base, baseRevision);
    }

    /**
     * This change against the server's current state, without what is already done.
     *
     * @param now the same token, as read since
     */
    public TokenChange rebase(IssuedToken now) {
        return on(now).with(modules.rebase(now.modules()));
    }

    /** Applies this change to {@code current}. */
    public Set<ModuleId> applyTo(Set<ModuleId> current) {
        return modules.applyTo(current);
    }

    @Override
    public Target target() {
        return new Target.TokenTarget(token);
    }

    @Override
    public boolean isEmpty() {
        return modules.isEmpty();
    }

    @Override
    public TokenChange cleared() {
        return with(SetDelta.none());
    }
}
