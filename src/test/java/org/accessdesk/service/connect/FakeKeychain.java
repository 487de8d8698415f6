package org.accessdesk.service.connect;

import java.util.Optional;
import org.accessdesk.model.message.Message;
import org.accessdesk.platform.keychain.Keychain;
import org.accessdesk.platform.keychain.KeychainException;
import org.accessdesk.platform.keychain.SessionKeychain;

/** A keychain that lasts, and may refuse. */
final class FakeKeychain implements Keychain {
    static final Message LOCKED = Message.verbatim("The keychain is locked.");
    final SessionKeychain kept = new SessionKeychain();
    boolean refusing;
    int reads;

    private void ask() throws KeychainException {
        if (refusing) {
            throw new KeychainException(LOCKED, null);
        }
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public Optional<String> read(String name) throws KeychainException {
        reads++;
        ask();
        return kept.read(name);
    }

    @Override
    public void write(String name, String secret) throws KeychainException {
        ask();
        kept.write(name, secret);
    }

    @Override
    public void delete(String name) throws KeychainException {
        ask();
        kept.delete(name);
    }
}
