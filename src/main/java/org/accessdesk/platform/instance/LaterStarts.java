package org.accessdesk.platform.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The protocol between a later start and the running app: the number of arguments, then each argument; the app answers
 * with one byte when it has accepted them.
 */
final class LaterStarts {
    private static final Logger LOG = LoggerFactory.getLogger(LaterStarts.class);
    /** The time limit for callers that send nothing; real callers send everything at once. */
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int MOST_ARGUMENTS = 1_000;
    private static final byte ACCEPTED = 1;

    private LaterStarts() {}

    /** An exchange over a channel; closing the channel aborts it. */
    @FunctionalInterface
    private interface Exchange<T> {
        T on(SocketChannel channel) throws IOException;
    }

    /** Serves each caller on its own thread, until {@code server} is closed. */
    static void serve(ServerSocketChannel server, Consumer<List<String>> receiver) {
        serve(server, receiver, LIMIT);
    }

    /** @param limit the time limit for a caller that does not send everything */
    static void serve(ServerSocketChannel server, Consumer<List<String>> receiver, Duration limit) {
        while (server.isOpen()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().name("later-start").start(() -> handle(caller, receiver, limit));
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.info("A later start could not be served: {}", e.toString());
            }
        }
    }

    private static void handle(SocketChannel caller, Consumer<List<String>> receiver, Duration limit) {
        try (caller) {
            var arguments = withinLimit(caller, limit, LaterStarts::read);
            receiver.accept(arguments);
            Channels.newOutputStream(caller).write(ACCEPTED);
        } catch (IOException e) {
            LOG.info("A later start sent no arguments: {}", e.toString());
        }
    }

    private static List<String> read(SocketChannel caller) throws IOException {
        var in = new DataInputStream(Channels.newInputStream(caller));
        var count = in.readInt();
        if (count < 0 || count > MOST_ARGUMENTS) {
            throw new IOException(count + " arguments");
        }
        var arguments = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            arguments.add(in.readUTF());
        }
        return arguments;
    }

    /**
     * Sends {@code arguments} to the process that listens at {@code socket}.
     *
     * @throws NotAnsweringException if it listens and does not answer within {@code limit}
     * @throws IOException if no process listens, or it did not accept them
     */
    static void forward(Path socket, List<String> arguments, Duration limit) throws IOException {
        try (var channel = SocketChannel.open(java.net.StandardProtocolFamily.UNIX)) {
            var answer = withinLimit(channel, limit, c -> {
                c.connect(UnixDomainSocketAddress.of(socket));
                return sendAndReceive(c, arguments);
            });
            if (answer != ACCEPTED) {
                throw new IOException("the arguments were not taken");
            }
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static int sendAndReceive(SocketChannel channel, List<String> arguments) throws IOException {
        var out = new DataOutputStream(Channels.newOutputStream(channel));
        out.writeInt(arguments.size());
        for (var argument : arguments) {
            out.writeUTF(argument);
        }
        out.flush();
        return Channels.newInputStream(channel).read();
    }

    /**
     * Runs the exchange with a time limit: the system accepts connections to a suspended process, which never answers.
     */
    private static <T> T withinLimit(SocketChannel channel, Duration limit, Exchange<T> exchange) throws IOException {
        var task = new FutureTask<>(() -> exchange.on(channel));
        Thread.ofVirtual().name("instance-socket").start(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            channel.close();
            throw new NotAnsweringException("no answer within " + limit.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException why ? why : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
