package org.accessdesk.demo.world.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The modules, buyers and extensions of a group.
 *
 * @param buyers null for all buyers, or if no module takes buyers
 * @param extensions null for all extensions
 */
public record Scope(List<String> modules, @Nullable List<String> buyers, @Nullable List<String> extensions) {
    public Scope withModules(List<String> next) {
        return new Scope(List.copyOf(next), buyers, extensions);
    }
}
