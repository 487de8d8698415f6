package org.accessdesk.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small forward proxy: tunnels by CONNECT, forwards plain requests, and requires a sign-in if configured. */
public final class ForwardProxy implements AutoCloseable {
    private final ServerSocket listening;
    /** The heads of the received requests, including the header lines. */
    public final List<String> heads = new CopyOnWriteArrayList<>();
    /** The required value of Proxy-Authorization; null for none. */
    public volatile @Nullable String demanded;
    public volatile String challenge = "Basic realm=\"proxy\"";

    public ForwardProxy() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Requires {@code credentials} as the value of Proxy-Authorization. */
    public void demand(String credentials) {
        demanded = credentials;
    }

    /** The heads of the requests received so far. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    public ProxySelector selector() {
        return ProxySelector.of(InetSocketAddress.createUnresolved("127.0.0.1", port()));
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                var client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            while (true) {
                var head = head(client.getInputStream());
                if (head.isEmpty()) {
                    return;
                }
                heads.add(head);
                if (demanded != null && !head.contains("Proxy-Authorization: " + demanded + "\r\n")) {
                    say(client, "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: " + challenge
                            + "\r\nContent-Length: 0\r\n\r\n");
                } else if (head.startsWith("CONNECT ")) {
                    tunnel(client, head.split(" ", -1)[1]);
                    return;
                } else {
                    handOn(client, head);
                    return;
                }
            }
        } catch (IOException e) {
            // Either side disconnected.
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0; next = in.read()) {
            head.write(next);
            var text = head.toString(StandardCharsets.ISO_8859_1);
            if (text.endsWith("\r\n\r\n")) {
                return text;
            }
        }
        return "";
    }

    private static void tunnel(Socket client, String target) throws IOException {
        var colon = target.lastIndexOf(':');
        try (var server = new Socket(target.substring(0, colon), Integer.parseInt(target.substring(colon + 1)))) {
            say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
            var back = Thread.ofVirtual().start(() -> pump(server, client));
            pump(client, server);
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pump(Socket from, Socket to) {
        try (var in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException e) {
            // The other direction has ended it.
        }
    }

    /** Without the headers for the proxy, as proxies do. */
    private static void handOn(Socket client, String head) throws IOException {
        var lines = head.split("\r\n", -1);
        var start = lines[0].split(" ", -1);
        var target = URI.create(start[1]);
        try (var server = new Socket(target.getHost(), target.getPort())) {
            var path = target.getRawPath() + (target.getRawQuery() == null ? "" : "?" + target.getRawQuery());
            var rest = List.of(lines).stream().skip(1).filter(l -> !l.isEmpty() && !l.startsWith("Proxy-")
                    && !l.startsWith("Connection:")).collect(Collectors.joining("\r\n"));
            say(server, start[0] + " " + path + " HTTP/1.1\r\n" + rest + "\r\nConnection: close\r\n\r\n");
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
