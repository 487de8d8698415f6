package org.accessdesk.platform.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trusted roots that Windows and macOS provide as key stores. */
final class RootStores {
    /**
     * Roots that the user, the computer or a policy trusts. "Windows-MY" contains the user's own certificates, which
     * are not trust anchors.
     */
    static final List<String> WINDOWS = List.of("Windows-ROOT");
    static final List<String> MACOS = List.of("KeychainStore-ROOT", "KeychainStore");

    private static final Logger LOG = LoggerFactory.getLogger(RootStores.class);

    private RootStores() {}

    /** The roots in the stores of these types; missing stores are empty. */
    static List<X509Certificate> ofTypes(List<String> types) {
        return types.stream().flatMap(type -> in(type).stream()).toList();
    }

    private static List<X509Certificate> in(String type) {
        try {
            var store = KeyStore.getInstance(type);
            store.load(null, null);
            return in(store);
        } catch (GeneralSecurityException | IOException e) {
            LOG.warn("The trusted roots of {} cannot be read: {}", type, e.toString());
            return List.of();
        }
    }

    /** The trusted certificates, without those that belong to keys; unreadable ones are skipped. */
    static List<X509Certificate> in(KeyStore store) throws KeyStoreException {
        var all = new ArrayList<X509Certificate>();
        for (var alias : Collections.list(store.aliases())) {
            try {
                if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate root) {
                    all.add(root);
                }
            } catch (KeyStoreException e) {
                LOG.info("An unreadable trusted root is ignored: {}", e.getMessage());
            }
        }
        return all;
    }
}
