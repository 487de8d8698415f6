package org.accessdesk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.jspecify.annotations.Nullable;

/** Wraps the HTTP server: a port on loopback, one virtual thread per request. No other class uses the server's API. */
final class WireServer implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** The largest request head in bytes: enough for a filter with a thousand ids. */
    private static final int LARGEST_HEAD = 256 * 1024;

    private final Server server;
    private final Front front;
    private final int port;

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @throws java.net.BindException if the port is in use
     */
    WireServer(int port, Front front) throws IOException {
        this.front = front;
        VirtualThreadPool threads = new VirtualThreadPool();
        // Each request that a fault delays occupies a thread.
        threads.setMaxConcurrentTasks(Integer.MAX_VALUE);
        server = new Server(threads, new ScheduledExecutorScheduler("demo-scheduler", true), null);
        server.setStopTimeout(0);
        server.setHandler(new Answering());
        ServerConnector connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(lenient()));
        // Only faults delay answers, and they end by themselves.
        connector.setIdleTimeout(0);
        server.addConnector(connector);
        this.port = open(connector, port);
    }

    /** The port of the server. */
    int port() {
        return port;
    }

    /** Stops at once; requests in progress get no answer. */
    @Override
    public void close() {
        front.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The embedded marketplace could not be closed.", e);
        }
    }

    /** The platform accepts unencoded quotes, bars and braces in addresses, and clients send them so. */
    private static HttpConfiguration lenient() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setUriCompliance(UriCompliance.UNSAFE);
        configuration.setRequestHeaderSize(LARGEST_HEAD);
        configuration.setSendServerVersion(false);
        return configuration;
    }

    private int open(ServerConnector connector, int wanted) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), wanted));
            connector.open(channel);
            server.start();
            return connector.getLocalPort();
        } catch (IOException e) {
            channel.close();
            throw e;
        } catch (Exception e) {
            channel.close();
            throw new IOException(e);
        }
    }

    /** Reads a request, passes it to the front, writes the answer. */
    private final class Answering extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) throws IOException {
            try {
                write(response, front.answer(read(request)), callback);
            } catch (InterruptedException e) {
                request.getConnectionMetaData().getConnection().getEndPoint().close();
                callback.succeeded();
            }
            return true;
        }

        private static org.accessdesk.demo.http.call.Request read(Request request) throws IOException {
            Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (HttpField field : request.getHeaders()) {
                headers.putIfAbsent(field.getName(), field.getValue() == null ? "" : field.getValue());
            }
            HttpURI address = request.getHttpURI();
            byte[] body;
            try (InputStream in = Content.Source.asInputStream(request)) {
                body = in.readNBytes(Front.LARGEST_BODY + 1);
            }
            return new org.accessdesk.demo.http.call.Request(request.getMethod(), orEmpty(address.getPath()),
                    orEmpty(address.getQuery()), headers, body);
        }

        private static void stream(Response response, WireAnswer answer, Callback callback) throws IOException {
            try (OutputStream out = Content.Sink.asOutputStream(response)) {
                out.write(answer.body());
                while (answer.rest().hasNext()) {
                    out.write(answer.rest().next());
                }
            }
            callback.succeeded();
        }

        private static void write(Response response, WireAnswer answer, Callback callback) throws IOException {
            response.setStatus(answer.status());
            answer.headers().forEach(response.getHeaders()::put);
            if (answer.contentLength() > 0) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.contentLength());
            }
            ByteBuffer bytes = ByteBuffer.wrap(answer.body());
            if (answer.rest().hasNext()) {
                stream(response, answer, callback);
            } else if (answer.isCut()) {
                IOException cut = new IOException("Cut on purpose.");
                response.write(false, bytes, Callback.from(() -> callback.failed(cut), callback::failed));
            } else {
                response.write(true, bytes, callback);
            }
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
