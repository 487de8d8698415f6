package org.accessdesk.platform.keychain;

import java.util.Optional;

/** Keeps secrets by name. All methods block: some keychains ask the person first. */
public interface Keychain {

    /** Whether what is kept outlives the process; where it does not, the screen says so. */
    boolean isLasting();

    /** The secret of {@code name}; empty if there is none. */
    Optional<String> read(String name) throws KeychainException;

    /** Keeps {@code secret} under {@code name} in place of what was there. */
    void write(String name, String secret) throws KeychainException;

    /** Forgets the secret of {@code name}; does nothing if there is none. */
    void delete(String name) throws KeychainException;
}
