package org.accessdesk.platform.keychain;

import java.util.Optional;

/** Stores secrets by name. All methods block: some keychains ask the user first. */
public interface Keychain {

    /** Whether secrets outlive the process; if not, the screens say so. */
    boolean isLasting();

    /** The secret of {@code name}; empty if there is none. */
    Optional<String> read(String name) throws KeychainException;

    /** Stores {@code secret} under {@code name}, replacing an existing one. */
    void write(String name, String secret) throws KeychainException;

    /** Deletes the secret of {@code name}; does nothing if there is none. */
    void delete(String name) throws KeychainException;
}
