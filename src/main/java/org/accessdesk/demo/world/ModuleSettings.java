package org.accessdesk.demo.world;

/**
 * What an account may do with a module (Module BR-004 to BR-006).
 *
 * @param configurable the account may choose; otherwise {@code byDefault} decides for it
 * @param byDefault new accounts have it
 * @param obsolete kept where it is, never given anew
 * @param eligible whether the accounts that it is for may still have it (Module BR-009)
 */
public record ModuleSettings(
        boolean configurable, boolean byDefault, boolean paid, boolean obsolete, boolean eligible) {
    /** Module BR-004: no account can do without it. */
    public boolean mandatory() {
        return byDefault && !configurable;
    }

    /** Module BR-005: no account can have it. */
    public boolean forbidden() {
        return !byDefault && !configurable;
    }

    ModuleSettings withdrawn() {
        return new ModuleSettings(configurable, byDefault, paid, obsolete, false);
    }
}
