package org.accessdesk.api.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.accessdesk.api.ProxyRefusedException;
import org.accessdesk.api.ProxySignIn;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/** Signs in to proxies only: a server that poses as one, with a 407 through the tunnel, gets nothing. */
final class ProxyAnswer implements Authenticator {
    private static final String HEADER = "Proxy-Authorization";
    private static final String BASIC = "Basic";
    /** OkHttp's marker for a question before the proxy was asked; the password is only for proxies that require it. */
    private static final String NOT_DEMANDED = "OkHttp-Preemptive";

    private final ProxySignIn signIn;

    ProxyAnswer(ProxySignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        if (route == null || !isOfProxy(route, response) || demands(response, NOT_DEMANDED)
                || !(route.proxy().address() instanceof InetSocketAddress proxy)) {
            return null;
        }
        var name = proxy.getHostString() + ":" + proxy.getPort();
        if (!demands(response, BASIC)) {
            throw new ProxyRefusedException(notUnderstood(name, response));
        }
        if (response.request().header(HEADER) != null) {
            throw new ProxyRefusedException(Message.of(MessageCode.PROXY_SIGN_IN_WRONG, name));
        }
        var user = signIn.user(proxy.getHostString(), proxy.getPort())
                .orElseThrow(() -> new ProxyRefusedException(Message.of(MessageCode.PROXY_SIGN_IN_MISSING, name)));
        return response.request().newBuilder().header(HEADER, Credentials.basic(user.getUserName(),
                new String(user.getPassword()), StandardCharsets.UTF_8)).build();
    }

    /** Through a tunnel the server responds, except to the request that opens the tunnel. */
    private static boolean isOfProxy(Route route, Response response) {
        return route.proxy().type() == Proxy.Type.HTTP
                && (!route.requiresTunnel() || response.request().method().equals("CONNECT"));
    }

    private static boolean demands(Response response, String scheme) {
        return response.challenges().stream().anyMatch(c -> c.scheme().equalsIgnoreCase(scheme));
    }

    private static Message notUnderstood(String proxy, Response response) {
        var names = response.challenges().stream().map(Challenge::scheme).distinct().toList();
        return names.isEmpty() ? Message.of(MessageCode.PROXY_SCHEME_UNNAMED, proxy)
                : Message.of(MessageCode.PROXY_SCHEMES_UNKNOWN, proxy, names);
    }
}
