package org.accessdesk.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A TLS proxy to a marketplace that can refuse connections or answer unencrypted, at once or after a matching request,
 * until {@link #removeFault}. Each connection carries one request, so that the fault affects every request.
 */
final class FaultyWire implements AutoCloseable {
    /** The fault of new connections. */
    enum WireFault {
        NONE, REFUSED, GARBLED
    }

    // Shared, as generating a key takes a second.
    private static final TestTls TLS = TestTls.create();

    private final URI market;
    private final int port;
    private volatile @Nullable ServerSocket listening;
    private volatile @Nullable Thread accepting;
    private volatile WireFault fault = WireFault.NONE;
    private volatile @Nullable Pattern trigger;
    private volatile WireFault triggered = WireFault.NONE;

    FaultyWire(URI market) {
        this.market = market;
        port = listen(0);
    }

    /** The address for clients opened with {@link TestTls#trusting}. */
    URI address() {
        return URI.create("https://127.0.0.1:" + port);
    }

    TestTls tls() {
        return TLS;
    }

    /** Injects the fault at once. */
    void inject(WireFault next) {
        fault = next;
        if (next == WireFault.REFUSED) {
            stopListening();
        }
    }

    /** Until the thread that accepts has ended, the system takes a connection that comes in the meantime. */
    private void stopListening() {
        closeQuietly(listening);
        var thread = accepting;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Injects the fault when a matching request has been handled, before it is answered. */
    void injectAfter(String method, String path, WireFault next) {
        triggered = next;
        trigger = Pattern.compile(method + " " + path + "(\\?.*)? HTTP/1.1");
    }

    /** Removes the fault. */
    void removeFault() {
        trigger = null;
        fault = WireFault.NONE;
        var socket = listening;
        if (socket == null || socket.isClosed()) {
            listen(port);
        }
    }

    private int listen(int wanted) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            listening = socket;
            accepting = Thread.ofVirtual().start(() -> accept(socket));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void serve(Socket raw) {
        try (raw) {
            if (fault == WireFault.GARBLED) {
                raw.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                raw.getInputStream().readNBytes(1);
                return;
            }
            try (var secure = TLS.serverSide(raw); var behind = new Socket(market.getHost(), market.getPort())) {
                pass(secure, behind);
            }
        } catch (IOException e) {
            // The client gave up.
        }
    }

    private void pass(SSLSocket client, Socket server) throws IOException {
        var in = new BufferedInputStream(client.getInputStream());
        var head = head(in);
        if (fault == WireFault.REFUSED) {
            throw new IOException("a connection that was taken just before");
        }
        var lines = head.split("\r\n", -1);
        var length = contentLength(head);
        server.getOutputStream().write(head.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                .replaceFirst("(?i)\r\nConnection: keep-alive", "").getBytes(StandardCharsets.ISO_8859_1));
        server.getOutputStream().write(in.readNBytes(length));
        var answer = server.getInputStream().readAllBytes();
        var pattern = trigger;
        if (pattern != null && pattern.matcher(lines[0]).matches()) {
            trigger = null;
            inject(triggered);
        }
        // Closes the client's connection too, which it would otherwise reuse.
        client.getOutputStream().write(new String(answer, StandardCharsets.ISO_8859_1)
                .replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("the request ends in its head");
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static int contentLength(String head) {
        var match = Pattern.compile("(?i)\r\nContent-Length: (\\d+)").matcher(head);
        return match.find() ? Integer.parseInt(match.group(1)) : 0;
    }

    private static void closeQuietly(@Nullable ServerSocket socket) {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closeQuietly(listening);
    }
}
