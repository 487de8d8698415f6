package org.accessdesk.platform.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trusts the certificate authorities of the JDK and those of the operating system, including those that a company's
 * administrators installed. Reads them once, at the first use. Thread-safe.
 */
public final class SystemTrust implements Supplier<X509TrustManager> {
    private static final Logger LOG = LoggerFactory.getLogger(SystemTrust.class);

    private final Supplier<List<X509Certificate>> roots;
    private @Nullable X509TrustManager read;

    SystemTrust(Supplier<List<X509Certificate>> roots) {
        this.roots = roots;
    }

    /** The trust of the current user; reads nothing yet. */
    public static SystemTrust ofSystem() {
        var os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return new SystemTrust(() -> RootStores.ofTypes(RootStores.WINDOWS));
        }
        return new SystemTrust(os.contains("mac") ? () -> RootStores.ofTypes(RootStores.MACOS)
                : () -> RootFiles.ofSystem(System::getenv));
    }

    @Override
    public synchronized X509TrustManager get() {
        var known = read;
        if (known == null) {
            known = combined(roots.get());
            read = known;
        }
        return known;
    }

    private static X509TrustManager combined(List<X509Certificate> ofSystem) {
        try {
            var ofJdk = manager(null);
            var all = new LinkedHashSet<>(Arrays.asList(ofJdk.getAcceptedIssuers()));
            var before = all.size();
            all.addAll(ofSystem);
            LOG.info("Trusted roots: {} of Java, {} more of the system", before, all.size() - before);
            return all.size() == before ? ofJdk : manager(store(all));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Java has no trusted roots", e);
        }
    }

    private static KeyStore store(Collection<X509Certificate> roots) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var number = 0;
        for (var root : roots) {
            store.setCertificateEntry("root-" + number++, root);
        }
        return store;
    }

    private static X509TrustManager manager(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers()).filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast).findFirst().orElseThrow();
    }
}
