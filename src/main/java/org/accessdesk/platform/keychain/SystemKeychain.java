package org.accessdesk.platform.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keychain of the operating system: the Secret Service of a Linux desktop (GNOME Keyring, KWallet, KeePassXC), the
 * macOS Keychain, the Windows Credential Manager. Opened at the first use. Not thread-safe and without time limits: see
 * {@link TimedKeychain}.
 */
final class SystemKeychain implements Keychain {
    /** The service name of the entries, as shown in the system's keychain program. */
    static final String SERVICE = "Access Desk";

    private static final Logger LOG = LoggerFactory.getLogger(SystemKeychain.class);
    /** The library reports missing entries only by the message; 1168 is Windows' ERROR_NOT_FOUND. */
    private static final Pattern NO_ENTRY = Pattern
            .compile("(No password to delete\\. )?No stored credentials match .*|Error code 1168", Pattern.DOTALL);

    private final KeychainKind kind;
    private final KeychainOpener opener;
    private @Nullable KeychainEntries opened;

    /** What an entry is wanted for, and the message if it is not available. */
    private enum KeychainUse {
        READ(MessageCode.KEYCHAIN_REFUSED_READ, MessageCode.KEYCHAIN_LOCKED_READ), //
        WRITE(MessageCode.KEYCHAIN_REFUSED_WRITE, MessageCode.KEYCHAIN_LOCKED_WRITE), //
        DELETE(MessageCode.KEYCHAIN_REFUSED_DELETE, MessageCode.KEYCHAIN_LOCKED_DELETE);

        private final MessageCode refused;
        private final MessageCode locked;

        KeychainUse(MessageCode refused, MessageCode locked) {
            this.refused = refused;
            this.locked = locked;
        }
    }

    /** Opens the entries. */
    @FunctionalInterface
    interface KeychainOpener {
        KeychainEntries open() throws BackendNotSupportedException;
    }

    private interface Use<T> {
        T with(KeychainEntries entries) throws PasswordAccessException;
    }

    SystemKeychain(KeychainKind kind, KeychainOpener opener) {
        this.kind = kind;
        this.opener = opener;
    }

    /** The keychain for an {@code os.name}. */
    static SystemKeychain of(String os) {
        var kind = KeychainKind.of(os);
        return new SystemKeychain(kind, () -> open(kind));
    }

    private static KeychainEntries open(KeychainKind kind) throws BackendNotSupportedException {
        return switch (kind) {
            case SECRET_SERVICE -> LibSecret.open();
            case MACOS -> new KeyringEntries(Keyring.create(KeyringStorageType.OSX_KEYCHAIN));
            case WINDOWS -> new KeyringEntries(Keyring.create(KeyringStorageType.WINDOWS_CREDENTIAL_STORE));
        };
    }

    @Override
    public boolean isLasting() {
        return true;
    }

    @Override
    public Optional<String> read(String name) throws KeychainException {
        return found(KeychainUse.READ, entries -> entries.get(name));
    }

    /** Writes and reads back: a locked keyring can silently ignore writes. */
    @Override
    public void write(String name, String secret) throws KeychainException {
        if (kind == KeychainKind.WINDOWS && secret.getBytes(StandardCharsets.UTF_16LE).length > kind.mostBytes()) {
            throw new KeychainException(MessageCode.KEYCHAIN_ENTRY_TOO_LONG, kind.mostBytes() / 2);
        }
        found(KeychainUse.WRITE, entries -> {
            entries.set(name, secret);
            return "";
        });
        if (read(name).filter(secret::equals).isEmpty()) {
            throw new KeychainException(MessageCode.KEYCHAIN_SWALLOWED, kind.label());
        }
    }

    @Override
    public void delete(String name) throws KeychainException {
        found(KeychainUse.DELETE, entries -> {
            entries.delete(name);
            return "";
        });
    }

    /** Empty if there is no such entry. */
    private Optional<String> found(KeychainUse done, Use<String> use) throws KeychainException {
        var entries = entries();
        try {
            return Optional.of(use.with(entries));
        } catch (PasswordAccessException e) {
            if (NO_ENTRY.matcher(String.valueOf(e.getMessage())).matches()) {
                return Optional.empty();
            }
            throw new KeychainException(
                    Message.of(done.refused, kind.label(), String.valueOf(e.getMessage())), e);
        } catch (RuntimeException e) {
            // A locked keyring, or one that was started again, has no error of its own.
            forget(entries);
            throw new KeychainException(Message.of(done.locked, kind.label()), e);
        }
    }

    private KeychainEntries entries() throws KeychainException {
        var entries = opened;
        if (entries == null) {
            entries = open();
            opened = entries;
        }
        return entries;
    }

    private KeychainEntries open() throws KeychainException {
        try {
            return opener.open();
        } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
            throw new KeychainException(Message.of(kind.silent(), kind.label()), e);
        }
    }

    private void forget(KeychainEntries entries) {
        opened = null;
        try {
            entries.end();
        } catch (Exception e) {
            LOG.debug("The keychain could not be closed", e);
        }
    }
}
