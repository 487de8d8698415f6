package org.accessdesk.demo.world.entity;

/**
 * The settings of a module for accounts (Module BR-004 to BR-006).
 *
 * @param configurable whether the account may choose; otherwise {@code byDefault} decides
 * @param byDefault whether new accounts have it
 * @param obsolete whether groups that have it keep it, but no group can get it
 * @param eligible whether accounts may still have it (Module BR-009)
 */
public record ModuleSettings(
        boolean configurable, boolean byDefault, boolean paid, boolean obsolete, boolean eligible) {
    /** Whether every account must have it (Module BR-004). */
    public boolean mandatory() {
        return byDefault && !configurable;
    }

    /** Whether no account can have it (Module BR-005). */
    public boolean forbidden() {
        return !byDefault && !configurable;
    }

    ModuleSettings withdrawn() {
        return new ModuleSettings(configurable, byDefault, paid, obsolete, false);
    }
}
