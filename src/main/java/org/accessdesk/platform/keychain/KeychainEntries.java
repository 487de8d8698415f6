package org.accessdesk.platform.keychain;

import com.github.javakeyring.PasswordAccessException;

/** Entries of one service, as the library has them. */
interface KeychainEntries {
    String get(String name) throws PasswordAccessException;

    void set(String name, String secret) throws PasswordAccessException;

    void delete(String name) throws PasswordAccessException;

    /** Closes the keychain. */
    void end() throws Exception;
}
