package org.accessdesk.api.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.accessdesk.api.ProxyRefusedException;
import org.accessdesk.api.http.SendProgress.SendStage;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;

/** Turns network failures into problems. */
final class NetworkProblems {
    private NetworkProblems() {}

    /** The caller cancelled it, or the thread or the connection was ended. */
    static ApiProblem stopped(boolean write, SendStage stage) {
        if (write && stage != SendStage.CONNECTING) {
            return ApiProblem.onTheWay(Kind.UNANSWERED, MessageCode.STOPPED_SENT);
        }
        return ApiProblem.onTheWay(Kind.CANCELLED, MessageCode.STOPPED);
    }

    /** The network failed at that stage. */
    static ApiProblem of(IOException fault, boolean write, SendProgress progress, String host) {
        var stage = progress.stage();
        var proxy = proxy(fault);
        if (proxy != null) {
            return ApiProblem.onTheWay(Kind.PROXY_SIGN_IN, proxy.problem());
        }
        if (stage == SendStage.CONNECTING) {
            return unconnected(fault, host);
        }
        if (write) {
            var dropped = stage == SendStage.SENT && progress.isReusing() && !isTimeout(fault);
            return ApiProblem.onTheWay(dropped ? Kind.DROPPED : Kind.UNANSWERED,
                    MessageCode.NO_WHOLE_ANSWER, host, detail(fault));
        }
        if (isTimeout(fault)) {
            return ApiProblem.onTheWay(Kind.TIMED_OUT, MessageCode.NO_ANSWER_IN_TIME, host);
        }
        if (stage == SendStage.ANSWERED) {
            return ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD, MessageCode.ANSWER_CUT, host, detail(fault));
        }
        return ApiProblem.onTheWay(Kind.UNREACHABLE, MessageCode.CONNECTION_BROKE, host, detail(fault));
    }

    /** If a host has several addresses, one failure may hide another. */
    private static @Nullable ProxyRefusedException proxy(IOException fault) {
        return Stream.concat(Stream.of(fault), Arrays.stream(fault.getSuppressed()))
                .filter(ProxyRefusedException.class::isInstance).map(ProxyRefusedException.class::cast).findFirst()
                .orElse(null);
    }

    private static ApiProblem unconnected(IOException fault, String host) {
        if (fault instanceof SSLException) {
            return ApiProblem.onTheWay(Kind.TLS, MessageCode.NO_TRUSTED_CONNECTION, host, detail(fault));
        }
        return ApiProblem.onTheWay(Kind.UNREACHABLE, MessageCode.NO_CONNECTION, host, detail(fault));
    }

    private static boolean isTimeout(IOException fault) {
        // OkHttp reports the timeout of the whole call with the wider type.
        return fault instanceof SocketTimeoutException || fault instanceof InterruptedIOException;
    }

    /** The network's message, in brackets; empty if there is none. */
    private static String detail(IOException fault) {
        var message = fault.getMessage();
        if (message == null || message.isBlank()) {
            return "";
        }
        return " (" + Secrets.mask(message.strip()) + ")";
    }
}
