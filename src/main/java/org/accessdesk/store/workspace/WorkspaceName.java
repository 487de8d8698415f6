package org.accessdesk.store.workspace;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.store.sqlite.Hash;

/**
 * The name of a workspace's file: the marketplace's host and port and the account, in characters that every file system
 * allows.
 */
final class WorkspaceName {
    static final String SUFFIX = ".sqlite";
    private static final int LONGEST = 100;

    private WorkspaceName() {}

    static String of(String address, AccountId account) {
        var plain = address.strip().replaceAll("(?<!/)/++$", "").toLowerCase(Locale.ROOT);
        var place = authority(plain);
        var safe = place.replaceAll("[^a-z0-9.-]+", "-").replaceAll("^[.-]++|(?<![.-])[.-]++$", "");
        // If the host is not the whole address, a hash distinguishes it from others.
        var whole = safe.equals(place.replace(':', '-')) && safe.length() <= LONGEST && !safe.isEmpty()
                && plain.matches("https?://" + java.util.regex.Pattern.quote(place));
        return (whole ? safe : safe.substring(0, Math.min(safe.length(), LONGEST)) + "-" + hash(plain)) + "_"
                + account.value() + SUFFIX;
    }

    private static String authority(String address) {
        try {
            var authority = URI.create(address).getRawAuthority();
            return authority == null ? address : authority;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String hash(String address) {
        return HexFormat.of().formatHex(Hash.of(address.getBytes(StandardCharsets.UTF_8)), 0, 4);
    }
}
