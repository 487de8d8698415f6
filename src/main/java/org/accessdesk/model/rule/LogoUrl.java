package org.accessdesk.model.rule;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** The addresses that a group's logo can have: the platform stores any text, but shows a picture of the web only. */
public final class LogoUrl {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private LogoUrl() {}

    /** Whether {@code text} is the address of a picture of the web, or blank for none. */
    public static boolean isValid(String text) {
        if (text.isBlank()) {
            return true;
        }
        try {
            var url = new URI(text.strip());
            return url.getScheme() != null && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
                    && url.getHost() != null && url.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
