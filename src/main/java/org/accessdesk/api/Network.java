package org.accessdesk.api;

import java.net.ProxySelector;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * The way from this computer to a server.
 *
 * @param proxies which proxy stands before an address
 * @param signIn who signs in to a proxy that demands it
 * @param trust which certificates are trusted; asked when an HTTPS connection is opened, not for a plain one
 */
public record Network(ProxySelector proxies, ProxySignIn signIn, Supplier<X509TrustManager> trust) {

    /** What the JDK knows of proxies and trust; nobody signs in. */
    public static Network ofJdk() {
        return new Network(Objects.requireNonNullElseGet(ProxySelector.getDefault(), () -> ProxySelector.of(null)),
                ProxySignIn.NONE, Network::trustOfJdk);
    }

    /** Without a proxy: to a marketplace on this computer. */
    public static Network direct() {
        return new Network(ProxySelector.of(null), ProxySignIn.NONE, Network::trustOfJdk);
    }

    private static X509TrustManager trustOfJdk() {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return Arrays.stream(factory.getTrustManagers()).filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast).findFirst().orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no trusted roots", e);
        }
    }
}
