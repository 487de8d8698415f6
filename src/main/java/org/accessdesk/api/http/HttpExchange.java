package org.accessdesk.api.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ByteString;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.http.SendProgress.SendStage;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Latency;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and its whole response. Repeats nothing, follows no redirect, reads no more than {@link #LONGEST_ANSWER},
 * and stops when cancelled.
 */
public final class HttpExchange implements AutoCloseable {
    /**
     * The largest response, uncompressed: a page of 100 groups that lists some 100,000 members more than once fits; a
     * server that never stops does not fill the memory.
     */
    public static final long LONGEST_ANSWER = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(HttpExchange.class);
    /** The platform takes up to a minute to choose the entries of a long list before it sends the first one. */
    private static final Duration FIRST_LINE = Duration.ofMinutes(2);

    private final OkHttpClient client;
    private final OkHttpClient patient;
    private final ApiToken token;
    private final long longestAnswer;
    private final Cancellation closing = new Cancellation();
    private final LatencyMeter latency = new LatencyMeter();
    private final ServerClock clock;
    private final Set<Connection> used = Collections
            .synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    public HttpExchange(ConnectionSettings settings, long longestAnswer, Clock clock) {
        this.token = settings.token();
        this.longestAnswer = longestAnswer;
        this.clock = new ServerClock(clock);
        this.client = Transport.of(settings, this::noteSending);
        this.patient = client.newBuilder().readTimeout(FIRST_LINE).callTimeout(Duration.ZERO).build();
    }

    /** Reads. */
    Reply get(HttpUrl url, Call call) throws ApiException {
        return exchange(request(url).get().build(), false, call);
    }

    /** Writes, once. */
    Reply put(HttpUrl url, byte[] json, Call call) throws ApiException {
        return exchange(request(url).put(new OneShotJson(json)).build(), true, call);
    }

    /** Creates, once. */
    Reply post(HttpUrl url, byte[] json, Call call) throws ApiException {
        return exchange(request(url).post(new OneShotJson(json)).build(), true, call);
    }

    /** Deletes, once. */
    Reply delete(HttpUrl url, Call call) throws ApiException {
        return exchange(request(url).delete(new OneShotJson(new byte[0])).build(), true, call);
    }

    /** How long requests took; empty before the first response. */
    Optional<Latency> latency() {
        return latency.latency();
    }

    /** How far this computer's clock is ahead of the server's; empty until a response had a date. */
    Optional<Duration> clockAhead() {
        return clock.ahead();
    }

    /** Cancelled when the connection is closed. */
    Cancellation closing() {
        return closing;
    }

    /** Reads all of a list from one response; {@code receiver} takes it as it comes. */
    <T> T lines(HttpUrl url, Call call, Receiver<T> receiver) throws ApiException {
        var request = request(url).header("Accept", LineResponse.TYPE).header(LineResponse.STREAMING, "true").get();
        return exchange(patient, request.build(), false, call, receiver);
    }

    /** Takes a response while it is open. */
    @FunctionalInterface
    interface Receiver<T> {
        T receive(Response response) throws IOException, ApiException;
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder().url(url).header("Authorization", "Bearer " + token.reveal())
                .header("Accept", "application/json").header("User-Agent", UserAgent.USER_AGENT)
                .tag(SendProgress.class, new SendProgress());
    }

    private Reply exchange(Request request, boolean write, Call call) throws ApiException {
        var started = System.nanoTime();
        var reply = exchange(client, request, write, call, response -> new Reply(response.request().url(),
                response.code(), response.headers(), bounded(response.body())));
        latency.answered(write, System.nanoTime() - started);
        return reply;
    }

    private <T> T exchange(OkHttpClient by, Request request, boolean write, Call call, Receiver<T> receiver)
            throws ApiException {
        var progress = sending(request);
        var started = System.nanoTime();
        var http = by.newCall(request);
        try (var _ = closing.onCancel(http::cancel); var _ = call.cancellation().onCancel(http::cancel)) {
            if (http.isCanceled()) {
                throw new ApiException(NetworkProblems.stopped(write, SendStage.CONNECTING));
            }
            try (var response = http.execute()) {
                progress.reached(SendStage.ANSWERED);
                var received = receiver.receive(response);
                clock.answered(response.headers());
                log(request, Integer.toString(response.code()), started,
                        received instanceof Reply reply ? TraceIds.of(token).of(reply) : null);
                return received;
            }
        } catch (IOException e) {
            var problem = isStopped(call)
                    ? NetworkProblems.stopped(write, progress.stage())
                    : NetworkProblems.of(e, write, progress, request.url().host());
            log(request, problem.kind().name(), started, null);
            throw new ApiException(problem, e);
        } catch (RuntimeException e) {
            throw AppFaults.of(MessageCode.WHILE_SENDING, write && progress.stage() != SendStage.CONNECTING, e);
        }
    }

    /** Not OkHttp's own flag: that also counts a timeout of the call as cancelled. */
    private boolean isStopped(Call call) {
        return call.cancellation().isCancelled() || closing.isCancelled() || Thread.currentThread().isInterrupted();
    }

    private ByteString bounded(ResponseBody body) throws IOException, ApiException {
        var source = body.source();
        if (source.request(longestAnswer + 1)) {
            throw new ApiException(
                    ApiProblem.onTheWay(Kind.TOO_LARGE, MessageCode.ANSWER_TOO_LARGE, longestAnswer >> 20));
        }
        return source.readByteString();
    }

    private Response noteSending(Interceptor.Chain chain) throws IOException {
        var progress = sending(chain.request());
        var connection = chain.connection();
        if (connection != null && !used.add(connection)) {
            progress.reuses();
        }
        progress.reached(SendStage.SENT);
        return chain.proceed(chain.request());
    }

    private static SendProgress sending(Request request) {
        var progress = request.tag(SendProgress.class);
        return progress == null ? new SendProgress() : progress;
    }

    private static void log(Request request, String outcome, long started, @Nullable String traceId) {
        LOG.debug("{} {} {} {} ms {}", request.method(), request.url().encodedPath(), outcome,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started), traceId == null ? "" : traceId);
    }

    @Override
    public void close() {
        closing.cancel();
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
