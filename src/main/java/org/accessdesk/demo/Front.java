package org.accessdesk.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.accessdesk.demo.http.call.ApiReply;
import org.accessdesk.demo.http.call.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The layer between the HTTP server and the API: injects faults and logs requests and answers. */
final class Front {
    /** The largest body that is read, in bytes. */
    static final int LARGEST_BODY = 4_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Front.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Function<Request, ApiReply> api;
    private final Duration latency;
    private final FaultQueue faults;
    private final RequestLog log;

    Front(Function<Request, ApiReply> api, Duration latency, FaultQueue faults, RequestLog log) {
        this.api = api;
        this.latency = latency;
        this.faults = faults;
        this.log = log;
    }

    /**
     * Answers a request.
     *
     * @throws InterruptedException if the marketplace closes in the meantime; there is no answer then
     */
    WireAnswer answer(Request request) throws InterruptedException {
        pause(latency);
        for (Fault fault : faults.due(request.method(), request.path())) {
            switch (fault) {
                case Fault.HeldAnswer(var duration) -> pause(duration);
                case Fault.Hook(var action) -> action.run();
                case Fault.OtherAnswer answer -> {
                    return answered(request, answer);
                }
                case Fault.Altered(var change) -> {
                    WireAnswer answer = realAnswer(request);
                    return recorded(request,
                            new WireAnswer(answer.status(), answer.headers(), change.apply(answer.text())));
                }
                case Fault.GzipCut() -> {
                    return gzipCut(recorded(request, realAnswer(request)));
                }
                case Fault.Cut() -> {
                    return recorded(request, realAnswer(request), 0).cut();
                }
                case Fault.Stalled(var handled) -> {
                    return stalled(request, handled);
                }
            }
        }
        return recorded(request, streamed(request));
    }

    /** Runs {@code action} while no request is handled. */
    void exclusively(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Ends every wait; requests in progress get no answer. */
    void close() {
        closed.countDown();
        faults.release();
    }

    private WireAnswer answered(Request request, Fault.OtherAnswer answer) {
        if (answer.handled()) {
            realAnswer(request);
        }
        return recorded(request, new WireAnswer(answer.status(), answer.headers(), answer.body()));
    }

    private WireAnswer stalled(Request request, boolean handled) throws InterruptedException {
        WireAnswer early = handled ? realAnswer(request) : null;
        faults.await();
        pause(Duration.ZERO);
        return recorded(request, early == null ? realAnswer(request) : early);
    }

    /** The real answer of the API, all of it. */
    private WireAnswer realAnswer(Request request) {
        return streamed(request).whole();
    }

    /** The real answer of the API; a complete list is made while it is sent. */
    private WireAnswer streamed(Request request) {
        if (request.body().length > LARGEST_BODY) {
            return WireAnswer.text(413, "Payload Too Large");
        }
        lock.lock();
        try {
            ApiReply reply = api.apply(request);
            return WireAnswer.streamed(reply.status(), reply.headers(), reply.bytes(), exclusive(reply.rest()));
        } catch (RuntimeException e) {
            LOG.error("The embedded marketplace failed at {}", request.path(), e);
            return WireAnswer.text(500, "Internal Server Error");
        } finally {
            lock.unlock();
        }
    }

    /** The same parts, each made while no request is handled. */
    private Iterator<byte[]> exclusive(Iterator<byte[]> parts) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return exclusively(parts::hasNext);
            }

            @Override
            public byte[] next() {
                return exclusively(parts::next);
            }
        };
    }

    private <T> T exclusively(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }

    /** Compresses the answer and sends only the first half, as if it were complete. */
    private static WireAnswer gzipCut(WireAnswer answer) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> headers = new HashMap<>(answer.headers());
        headers.put("Content-Encoding", "gzip");
        return new WireAnswer(answer.status(), headers, Arrays.copyOf(compressed.toByteArray(), compressed.size() / 2));
    }

    private WireAnswer recorded(Request request, WireAnswer answer) {
        return recorded(request, answer, answer.status());
    }

    private WireAnswer recorded(Request request, WireAnswer answer, int status) {
        log.add(new RecordedRequest(
                request.method(), request.path(), request.query(), status, request.text(), logged(answer)));
        return answer;
    }

    /** The part of a body that the log keeps; the bodies of streams are too large. */
    private static String logged(WireAnswer answer) {
        return answer.body().length > LARGEST_BODY ? "" : answer.text();
    }

    private void pause(Duration duration) throws InterruptedException {
        if (closed.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new InterruptedException("The marketplace closes.");
        }
    }
}
