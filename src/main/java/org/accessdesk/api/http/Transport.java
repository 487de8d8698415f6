package org.accessdesk.api.http;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.Network;

/** Creates the HTTP client: one attempt each, no redirects, over the network path of the settings. */
final class Transport {
    private Transport() {}

    static OkHttpClient of(ConnectionSettings settings, Interceptor noteSending) {
        var timeouts = settings.timeouts();
        var network = settings.network();
        var builder = new OkHttpClient.Builder().connectTimeout(timeouts.connect()).readTimeout(timeouts.read())
                .writeTimeout(timeouts.read()).callTimeout(timeouts.call()).retryOnConnectionFailure(false)
                .followRedirects(false).followSslRedirects(false).addNetworkInterceptor(noteSending)
                .socketFactory(new DirectSockets()).proxySelector(network.proxies())
                .proxyAuthenticator(new ProxyAnswer(network.signIn()));
        if ("https".equals(settings.address().getScheme())) {
            encrypt(builder, network);
        } else {
            // Otherwise the trusted roots would be read needlessly.
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        return builder.build();
    }

    private static void encrypt(OkHttpClient.Builder builder, Network network) {
        try {
            var trust = network.trust().get();
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{trust}, null);
            builder.sslSocketFactory(context.getSocketFactory(), trust);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has no encryption", e);
        }
    }
}
