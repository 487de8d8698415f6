package org.accessdesk.platform.keychain;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a working keychain. */
public final class Keychains {
    private static final Logger LOG = LoggerFactory.getLogger(Keychains.class);
    /** The time limit of a call: enough to type the password of a locked keyring. */
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int RANDOM_BYTES = 16;
    private static final String PROBE = "probe-";

    private Keychains() {}

    /**
     * The keychain to use.
     *
     * @param why why it is not the system's; null where it is
     */
    public record ChosenKeychain(Keychain keychain, @Nullable Message why) {}

    /**
     * The keychain of the operating system, tested by writing, reading and deleting an entry; otherwise one for this
     * session only. Blocks for up to a minute if the system asks the user. Call once, off the user interface's thread,
     * when the first secret is needed.
     */
    public static ChosenKeychain ofSystem() {
        return tested(new TimedKeychain(SystemKeychain.of(System.getProperty("os.name", "")), LIMIT));
    }

    static ChosenKeychain tested(Keychain keychain) {
        var random = new SecureRandom();
        try {
            roundTrip(keychain, PROBE + hex(random), hex(random));
            return new ChosenKeychain(keychain, null);
        } catch (KeychainException e) {
            LOG.info("No keychain: {}", e.getMessage(), e);
            return new ChosenKeychain(new SessionKeychain(), e.problem());
        }
    }

    private static void roundTrip(Keychain keychain, String name, String value) throws KeychainException {
        keychain.write(name, value);
        var isSame = keychain.read(name).filter(value::equals).isPresent();
        keychain.delete(name);
        if (!isSame || keychain.read(name).isPresent()) {
            throw new KeychainException(MessageCode.KEYCHAIN_FORGETFUL);
        }
    }

    private static String hex(SecureRandom random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
