package org.accessdesk.store.sqlite;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;

/** SHA-256, which tells contents apart, and a quick check against damage. */
public final class Hash {
    private Hash() {}

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /**
     * CRC-32 of {@code parts}, one after the other. Quick from the first byte on: SHA-256 is compiled while a start waits for
     * it.
     */
    public static int check(byte[]... parts) {
        var check = new CRC32();
        for (var part : parts) {
            check.update(part);
        }
        return (int) check.getValue();
    }
}
