package org.accessdesk.platform.keychain;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/**
 * Wraps a keychain: serializes the calls, each with a time limit, because a locked keychain can ask for a password in a
 * window that the user does not see. Thread-safe.
 */
final class TimedKeychain implements Keychain {
    private final Keychain keychain;
    private final Duration limit;
    private final ExecutorService thread = Executors
            .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("keychain").factory());
    /** The number of abandoned calls that have not ended. */
    private final AtomicInteger stuck = new AtomicInteger();

    private interface Nothing {
        void run() throws KeychainException;
    }

    TimedKeychain(Keychain keychain, Duration limit) {
        this.keychain = keychain;
        this.limit = limit;
    }

    @Override
    public boolean isLasting() {
        return keychain.isLasting();
    }

    @Override
    public Optional<String> read(String name) throws KeychainException {
        return withinLimit(() -> keychain.read(name));
    }

    @Override
    public void write(String name, String secret) throws KeychainException {
        done(() -> keychain.write(name, secret));
    }

    @Override
    public void delete(String name) throws KeychainException {
        done(() -> keychain.delete(name));
    }

    private void done(Nothing call) throws KeychainException {
        withinLimit(() -> {
            call.run();
            return Optional.empty();
        });
    }

    private Optional<String> withinLimit(Callable<Optional<String>> call) throws KeychainException {
        if (stuck.get() > 0) {
            throw new KeychainException(MessageCode.KEYCHAIN_BUSY);
        }
        var task = new FutureTask<>(call);
        thread.execute(task);
        try {
            return task.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw problem(e.getCause());
        } catch (TimeoutException e) {
            abandon(task);
            throw new KeychainException(
                    Message.of(MessageCode.KEYCHAIN_SLOW, Math.max(1, limit.toSeconds())), e);
        } catch (InterruptedException e) {
            abandon(task);
            Thread.currentThread().interrupt();
            throw new KeychainException(Message.of(MessageCode.KEYCHAIN_STOPPED), e);
        }
    }

    /** Marks the thread as blocked, so that further calls fail until it is free again. */
    private void abandon(FutureTask<?> task) {
        stuck.incrementAndGet();
        task.cancel(true);
        thread.execute(stuck::decrementAndGet);
    }

    private static KeychainException problem(@Nullable Throwable cause) {
        return cause instanceof KeychainException problem ? problem
                : new KeychainException(Message.of(MessageCode.KEYCHAIN_FAILED), cause);
    }
}
