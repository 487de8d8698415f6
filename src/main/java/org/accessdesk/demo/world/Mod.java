package org.accessdesk.demo.world;

import java.util.List;
import java.util.Set;

/**
 * A module of the catalogue.
 *
 * @param configurable with {@code isDefault}: mandatory, optional or forbidden (Module BR-004 to BR-006)
 * @param buyerScope the choices of buyers it offers a group; empty for none (Module BR-008)
 */
public record Mod(String id, String name, String code, String description, Set<String> accountTypes,
        boolean configurable, boolean isDefault, boolean paid, boolean obsolete, List<String> buyerScope) {

    public boolean mandatory() {
        return isDefault && !configurable;
    }

    public boolean forbidden() {
        return !isDefault && !configurable;
    }
}
