package org.accessdesk.platform.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.accessdesk.files.PrivateFiles;
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
    /** A first start on a slow computer takes its time until it listens. */
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final long PAUSE_NANOS = 50_000_000;

    private final FileChannel file;
    private final FileLock lock;
    private final @Nullable Listening listening;

    /** The socket for later starts. */
    private record Listening(ServerSocketChannel server, Path path) {}

    private SingleInstance(FileChannel file, FileLock lock, @Nullable Listening listening) {
        this.file = file;
        this.lock = lock;
        this.listening = listening;
    }

    /**
     * Takes the place, or hands {@code arguments} to the process that has it. One that is just starting or ending is waited
     * for.
     *
     * @return empty if they were handed over
     * @throws NotAnsweringException if the other process does not take them in time
     * @throws IOException if there can be no such place
     */
    public static Optional<SingleInstance> claimOrHand(Path folder, List<String> arguments) throws IOException {
        return claimOrHand(folder, arguments, LIMIT);
    }

    static Optional<SingleInstance> claimOrHand(Path folder, List<String> arguments, Duration limit)
            throws IOException {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var claimed = claim(folder);
            if (claimed.isPresent()) {
                return claimed;
            }
            var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            try {
                LaterStarts.hand(SocketPath.of(folder), arguments, left);
                return Optional.empty();
            } catch (NotAnsweringException e) {
                throw e;
            } catch (IOException e) {
                // Nobody listens yet, or not any more.
                if (System.nanoTime() >= end) {
                    throw new NotAnsweringException("nobody listens", e);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /**
     * Takes the place.
     *
     * @param folder where the place is; it is made if need be
     * @return empty if another process has it
     * @throws IOException if there can be no such place
     */
    public static Optional<SingleInstance> claim(Path folder) throws IOException {
        PrivateFiles.makeFolder(folder);
        PrivateFiles.tighten(folder);
        PrivateFiles.makeFile(folder.resolve(LOCK));
        var file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
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

    /** Without a socket the app runs all the same; a second start can then only be told that there is a first one. */
    private static @Nullable Listening listen(Path folder) {
        try {
            var socket = SocketPath.of(folder);
            // A process that was killed leaves its socket behind.
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            return new Listening(server.bind(UnixDomainSocketAddress.of(socket)), socket);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.warn("Later starts cannot hand anything over: {}", e.toString());
            return null;
        }
    }

    /** Calls {@code taker}, on threads of their own, with the arguments of each later start. Call once. */
    public void serve(Consumer<List<String>> taker) {
        var open = listening;
        if (open != null) {
            Thread.ofVirtual().name("later-starts").start(() -> LaterStarts.serve(open.server(), taker));
        }
    }

    /**
     * Hands {@code arguments} to the process that has the place, and returns when it has taken them.
     *
     * @throws IOException if it does not answer, or not in time
     */
    public static void hand(Path folder, List<String> arguments) throws IOException {
        LaterStarts.hand(SocketPath.of(folder), arguments, LIMIT);
    }

    /** Gives the place back. */
    @Override
    public void close() {
        try {
            if (listening != null) {
                listening.server().close();
                Files.deleteIfExists(listening.path());
            }
            lock.release();
            file.close();
        } catch (IOException e) {
            LOG.debug("The system gives it back with the process", e);
        }
    }
}
