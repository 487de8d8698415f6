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
 * The network path from this computer to a server.
 *
 * @param proxies the proxy for each address
 * @param signIn the sign-in for a proxy that requires it
 * @param trust which certificates are trusted; read only when an HTTPS connection is opened
 */
public record Network(ProxySelector proxies, ProxySignIn signIn, Supplier<X509TrustManager> trust) {

    /** The JDK's proxies and trust, without a sign-in. */
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
