package org.accessdesk.platform.keychain;

import java.util.Locale;
import org.accessdesk.model.message.MessageCode;

/** The kind of system keychain. */
enum KeychainKind {
    SECRET_SERVICE("Secret Service", Integer.MAX_VALUE, MessageCode.SECRET_SERVICE_SILENT),
    MACOS("macOS Keychain", Integer.MAX_VALUE, MessageCode.MACOS_KEYCHAIN_SILENT),
    /** CRED_MAX_CREDENTIAL_BLOB_SIZE: 5 × 512 bytes. */
    WINDOWS("Windows Credential Manager", 2_560, MessageCode.WINDOWS_CREDENTIALS_SILENT);

    private final String label;
    private final int mostBytes;
    private final MessageCode silent;

    KeychainKind(String label, int mostBytes, MessageCode silent) {
        this.label = label;
        this.mostBytes = mostBytes;
        this.silent = silent;
    }

    /** Its name for people. */
    String label() {
        return label;
    }

    /** How many bytes an entry can have. */
    int mostBytes() {
        return mostBytes;
    }

    /** The message if it does not answer. */
    MessageCode silent() {
        return silent;
    }

    /** The kind for an {@code os.name}. */
    static KeychainKind of(String os) {
        var name = os.toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? WINDOWS : name.contains("mac") ? MACOS : SECRET_SERVICE;
    }
}
