package org.accessdesk.platform.keychain;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Secrets in memory, gone with the process: where the system has no keychain, and for demo accounts. */
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
