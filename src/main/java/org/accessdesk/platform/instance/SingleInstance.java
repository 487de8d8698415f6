package org.accessdesk.platform.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The place of the one running app. The system itself gives the lock back when its process ends, however it ends; later
 * starts hand their arguments over a socket that only this person can reach.
 */
public final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final String LOCK = "instance.lock";
    private static final String SOCKET = "instance.sock";
    private static final int MOST_ARGUMENTS = 1_000;
    private static final byte TAKEN = 1;

    private final FileChannel file;
    private final FileLock lock;
    private final @Nullable ServerSocketChannel server;

    private SingleInstance(FileChannel file, FileLock lock, @Nullable ServerSocketChannel server) {
        this.file = file;
        this.lock = lock;
        this.server = server;
    }

    /**
     * Takes the place.
     *
     * @param folder where the place is; it is made if need be
     * @return empty if another process has it
     * @throws IOException if there can be no such place
     */
    public static Optional<SingleInstance> claim(Path folder) throws IOException {
        make(folder);
        var file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = file.tryLock();
            if (lock != null) {
                return Optional.of(new SingleInstance(file, lock, listen(folder)));
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("This very process has the place", e);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        file.close();
        return Optional.empty();
    }

    private static void make(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Without a socket the app runs all the same; a second start can then only be told that there is a first one. */
    private static @Nullable ServerSocketChannel listen(Path folder) {
        var socket = folder.resolve(SOCKET);
        try {
            // A process that was killed leaves its socket behind.
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            return server.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.warn("Later starts cannot hand anything over: {}", e.toString());
            return null;
        }
    }

    /** Calls {@code taker}, on a thread of its own, with the arguments of each later start. Call once. */
    public void serve(Consumer<List<String>> taker) {
        var open = server;
        if (open != null) {
            Thread.ofVirtual().name("later-starts").start(() -> serve(open, taker));
        }
    }

    private static void serve(ServerSocketChannel server, Consumer<List<String>> taker) {
        while (server.isOpen()) {
            try (var caller = server.accept()) {
                taker.accept(read(caller));
                Channels.newOutputStream(caller).write(TAKEN);
            } catch (ClosedChannelException e) {
                return;
            } catch (IOException e) {
                LOG.info("A later start handed nothing over: {}", e.toString());
            }
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
     * Hands {@code arguments} to the process that has the place, and returns when it has taken them.
     *
     * @throws IOException if it does not answer
     */
    public static void hand(Path folder, List<String> arguments) throws IOException {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve(SOCKET)))) {
            var out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeInt(arguments.size());
            for (var argument : arguments) {
                out.writeUTF(argument);
            }
            out.flush();
            if (Channels.newInputStream(channel).read() != TAKEN) {
                throw new IOException("the arguments were not taken");
            }
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /** Gives the place back. */
    @Override
    public void close() {
        try {
            if (server != null) {
                server.close();
            }
            lock.release();
            file.close();
        } catch (IOException e) {
            LOG.debug("The system gives it back with the process", e);
        }
    }
}
