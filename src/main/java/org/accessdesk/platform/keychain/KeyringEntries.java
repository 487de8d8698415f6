package org.accessdesk.platform.keychain;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

/** The library's keyring. */
record KeyringEntries(Keyring keyring) implements KeychainEntries {
    @Override
    public String get(String name) throws PasswordAccessException {
        return keyring.getPassword(SystemKeychain.SERVICE, name);
    }

    @Override
    public void set(String name, String secret) throws PasswordAccessException {
        keyring.setPassword(SystemKeychain.SERVICE, name, secret);
    }

    @Override
    public void delete(String name) throws PasswordAccessException {
        keyring.deletePassword(SystemKeychain.SERVICE, name);
    }

    @Override
    public void end() throws Exception {
        keyring.close();
    }
}
