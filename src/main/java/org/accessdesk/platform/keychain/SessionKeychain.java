package org.accessdesk.platform.keychain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores secrets in memory until the process ends: for systems without a keychain, and for demo accounts. */
public final class SessionKeychain implements Keychain {
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    @Override
    public boolean isLasting() {
        return false;
    }

    @Override
    public Optional<String> read(String name) {
        return Optional.ofNullable(secrets.get(name));
    }

    @Override
    public void write(String name, String secret) {
        secrets.put(name, secret);
    }

    @Override
    public void delete(String name) {
        secrets.remove(name);
    }
}
