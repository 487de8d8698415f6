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
 * The lock of the one running app. The system releases it when the process ends for any reason; later starts send their
 * arguments over a socket that only the same user can access.
 */
public final class SingleInstance implements AutoCloseable {
    private static final String LOCK = "instance.lock";
    /** The time limit for later starts; a first start on a slow computer takes a while until it listens. */
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final long PAUSE_NANOS = 50_000_000;

    private final Path folder;
    private final FileChannel file;
    private final FileLock lock;
    private volatile @Nullable Listening listening;

    /** The server socket for later starts. */
    private record Listening(ServerSocketChannel server, Path path) {}

    private SingleInstance(Path folder, FileChannel file, FileLock lock) {
        this.folder = folder;
        this.file = file;
        this.lock = lock;
    }

    /**
     * Takes the lock, or sends {@code arguments} to the process that holds it. Waits for a process that is just
     * starting or ending.
     *
     * @return the lock, which does not {@link #listen} yet; empty if they were sent
     * @throws NotAnsweringException if the other process does not accept them in time
     * @throws IOException if the lock cannot be created
     */
    public static Optional<SingleInstance> claimOrForward(Path folder, List<String> arguments) throws IOException {
        return claimOrForward(folder, arguments, LIMIT);
    }

    static Optional<SingleInstance> claimOrForward(Path folder, List<String> arguments, Duration limit)
            throws IOException {
        var end = System.nanoTime() + limit.toNanos();
        while (true) {
            var claimed = lock(folder);
            if (claimed.isPresent()) {
                return claimed;
            }
            var remaining = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            try {
                LaterStarts.forward(SocketPath.of(folder), arguments, remaining);
                return Optional.empty();
            } catch (NotAnsweringException e) {
                throw e;
            } catch (IOException e) {
                // The process does not listen yet, or not any more.
                if (System.nanoTime() >= end) {
                    throw new NotAnsweringException("nobody listens", e);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /**
     * Takes the lock, and listens.
     *
     * @param folder the folder of the lock; created if missing
     * @return empty if another process holds it
     * @throws IOException if the lock cannot be created
     */
    public static Optional<SingleInstance> claim(Path folder) throws IOException {
        var claimed = lock(folder);
        claimed.ifPresent(SingleInstance::listen);
        return claimed;
    }

    private static Optional<SingleInstance> lock(Path folder) throws IOException {
        PrivateFiles.makeFolder(folder);
        PrivateFiles.tighten(folder);
        PrivateFiles.makeFile(folder.resolve(LOCK));
        var file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        try {
            var lock = file.tryLock();
            if (lock != null) {
                return Optional.of(new SingleInstance(folder, file, lock));
            }
        } catch (OverlappingFileLockException e) {
            log().debug("This process holds the lock already", e);
        } catch (IOException e) {
            file.close();
            throw e;
        }
        file.close();
        return Optional.empty();
    }

    /**
     * Opens the socket for later starts, which wait for it. Without it the app works, but a second start can only report that
     * the app is running already.
     */
    public void listen() {
        try {
            var socket = SocketPath.of(folder);
            // A killed process leaves its socket behind.
            Files.deleteIfExists(socket);
            var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            listening = new Listening(server.bind(UnixDomainSocketAddress.of(socket)), socket);
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            log().warn("Later starts cannot send their arguments: {}", e.toString());
        }
    }

    /** Calls {@code receiver} with the arguments of each later start, each on its own thread. Call once. */
    public void serve(Consumer<List<String>> receiver) {
        var open = listening;
        if (open != null) {
            Thread.ofVirtual().name("later-starts").start(() -> LaterStarts.serve(open.server(), receiver));
        }
    }

    /**
     * Sends {@code arguments} to the process that holds the lock, and returns when it has accepted them.
     *
     * @throws IOException if it does not answer, or not in time
     */
    public static void forward(Path folder, List<String> arguments) throws IOException {
        LaterStarts.forward(SocketPath.of(folder), arguments, LIMIT);
    }

    /** Made when something is logged: the first logger sets up the log, which is not to hold up a start. */
    private static Logger log() {
        return LoggerFactory.getLogger(SingleInstance.class);
    }

    /** Releases the lock. */
    @Override
    public void close() {
        try {
            var open = listening;
            if (open != null) {
                open.server().close();
                Files.deleteIfExists(open.path());
            }
            lock.release();
            file.close();
        } catch (IOException e) {
            log().debug("The lock could not be released; the system releases it when the process ends", e);
        }
    }
}
