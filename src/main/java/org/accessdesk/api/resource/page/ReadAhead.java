package org.accessdesk.api.resource.page;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.BackgroundThreads;

/**
 * Requests the pages of a list that will be asked for next, a few at a time, so that a long list does not take the sum
 * of all responses. It only brings forward requests that are asked for in their order: what proves the list complete
 * stays with {@link ListPass}.
 */
final class ReadAhead implements AutoCloseable {
    /** The most requests at once: a server has other clients of the same company. */
    private static final int MOST = 4;

    /** A list with fewer entries left is not worth it. */
    private static final int FEWEST_LEFT = 100;

    /** Reads the page that begins at {@code offset}. */
    @FunctionalInterface
    interface PageSource {
        Page page(int offset, Call call) throws ApiException;
    }

    private final PageSource source;
    private final Call call;
    // A caller that counts its requests, as a run does, sends them one by one.
    private final boolean allowed;
    private final Cancellation discarding = new Cancellation();
    private final Cancellation.Registration cancelled;
    private final ExecutorService threads = BackgroundThreads.executor();
    private final Map<Integer, Future<Page>> requested = new HashMap<>();
    private int next;
    private volatile int most = MOST;

    /** @param allowed whether to request more than one page at once */
    ReadAhead(PageSource source, Call call, boolean allowed) {
        this.source = source;
        this.call = call;
        this.allowed = allowed && call.retriesRateLimits();
        this.cancelled = call.cancellation().onCancel(discarding::cancel);
    }

    /** The first page was read before. */
    void begin(Page first) {
        requested.put(0, CompletableFuture.completedFuture(first));
    }

    /** The page that begins at {@code offset}. */
    Page page(int offset) throws ApiException {
        var future = requested.remove(offset);
        if (future == null) {
            // The list has moved, or this is its first page.
            requested.clear();
        }
        var page = future == null ? source.page(offset, call) : come(future, offset);
        if (requested.isEmpty()) {
            next = offset + page.size() - 1;
        }
        request(page);
        return page;
    }

    private Page come(Future<Page> future, int offset) throws ApiException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            discarding.cancel();
            if (e.getCause() instanceof ApiException failure) {
                throw failure;
            }
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return source.page(offset, call);
        }
    }

    /** Each page begins with the last entry of the one before, as long as pages are as large as {@code last}. */
    private void request(Page last) {
        var step = last.size() - 1;
        if (step < 1 || !allowed || (requested.isEmpty() && last.total() - next < FEWEST_LEFT)) {
            return;
        }
        while (requested.size() < most && next + 1 < last.total()) {
            var offset = next;
            requested.put(offset, threads.submit(() -> source.page(offset, inBackground())));
            next += step;
        }
    }

    /** A server that is busy gets fewer requests at once. */
    private Call inBackground() {
        return new Call(discarding, (_, _) -> {}, (pause, attempt) -> {
            most = Math.max(1, most / 2);
            call.waits().waiting(pause, attempt);
        }, true);
    }

    /** Waits for the requests that are under way: the server is to answer nothing that nobody asks for any more. */
    @Override
    public void close() {
        threads.close();
        cancelled.close();
    }
}
