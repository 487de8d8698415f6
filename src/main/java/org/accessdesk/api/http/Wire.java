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
import org.accessdesk.api.http.Sending.Stage;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Latency;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request, one whole answer. Repeats nothing, follows no redirect, reads no more than {@link #LONGEST_ANSWER}, and ends
 * when told to.
 */
public final class Wire implements AutoCloseable {
    /**
     * The most that an answer may hold, unpacked: a page of 100 groups that name some 100,000 members each way more than
     * once fits; a server that never stops does not fill the memory.
     */
    public static final long LONGEST_ANSWER = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private final OkHttpClient client;
    private final ApiToken token;
    private final long longestAnswer;
    private final Cancellation closing = new Cancellation();
    private final Pace pace = new Pace();
    private final ServerClock clock;
    private final Set<Connection> used = Collections
            .synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    public Wire(ConnectionSettings settings, long longestAnswer, Clock clock) {
        this.token = settings.token();
        this.longestAnswer = longestAnswer;
        this.clock = new ServerClock(clock);
        this.client = Transport.of(settings, this::noteSending);
    }

    /** Reads. */
    Reply get(HttpUrl url, Call call) throws ApiException {
        return exchange(request(url).get().build(), false, call);
    }

    /** Writes, once. */
    Reply put(HttpUrl url, byte[] json, Call call) throws ApiException {
        return exchange(request(url).put(new OneShotJson(json)).build(), true, call);
    }

    /** How long requests took; empty before the first answer. */
    Optional<Latency> latency() {
        return pace.latency();
    }

    /** How far this computer's clock is ahead of the server's; empty as long as no answer had a date. */
    Optional<Duration> clockAhead() {
        return clock.ahead();
    }

    /** Ends when the connection is closed. */
    Cancellation closing() {
        return closing;
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder().url(url).header("Authorization", "Bearer " + token.reveal())
                .header("Accept", "application/json").header("User-Agent", Version.USER_AGENT)
                .tag(Sending.class, new Sending());
    }

    private Reply exchange(Request request, boolean write, Call call) throws ApiException {
        var sending = sending(request);
        var started = System.nanoTime();
        var http = client.newCall(request);
        try (var _ = closing.onCancel(http::cancel); var _ = call.cancellation().onCancel(http::cancel)) {
            if (http.isCanceled()) {
                throw new ApiException(Faults.stopped(write, Stage.CONNECTING));
            }
            var reply = whole(http, sending);
            pace.answered(write, System.nanoTime() - started);
            clock.answered(reply.headers());
            log(request, Integer.toString(reply.status()), started, Problems.traceId(reply, token));
            return reply;
        } catch (IOException e) {
            var problem = isStopped(call)
                    ? Faults.stopped(write, sending.stage())
                    : Faults.of(e, write, sending, request.url().host());
            log(request, problem.kind().name(), started, null);
            throw new ApiException(problem, e);
        } catch (RuntimeException e) {
            throw AppFaults.of("sending a request", write && sending.stage() != Stage.CONNECTING, e);
        }
    }

    /** Not as OkHttp sees it: there a call that ran out of time counts as cancelled too. */
    private boolean isStopped(Call call) {
        return call.cancellation().isCancelled() || closing.isCancelled() || Thread.currentThread().isInterrupted();
    }

    private Reply whole(okhttp3.Call http, Sending sending) throws IOException, ApiException {
        try (var response = http.execute()) {
            sending.reached(Stage.ANSWERED);
            return new Reply(response.request().url(), response.code(), response.headers(), bounded(response.body()));
        }
    }

    private ByteString bounded(ResponseBody body) throws IOException, ApiException {
        var source = body.source();
        if (source.request(longestAnswer + 1)) {
            throw new ApiException(ApiProblem.onTheWay(Kind.TOO_LARGE,
                    "The answer is larger than " + (longestAnswer >> 20) + " MiB, which no true one is."));
        }
        return source.readByteString();
    }

    private Response noteSending(Interceptor.Chain chain) throws IOException {
        var sending = sending(chain.request());
        var connection = chain.connection();
        if (connection != null && !used.add(connection)) {
            sending.reuses();
        }
        sending.reached(Stage.SENT);
        return chain.proceed(chain.request());
    }

    private static Sending sending(Request request) {
        var sending = request.tag(Sending.class);
        return sending == null ? new Sending() : sending;
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
