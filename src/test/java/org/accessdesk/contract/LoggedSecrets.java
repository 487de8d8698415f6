package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.accessdesk.api.MarketplaceApi;
import org.slf4j.LoggerFactory;

/** Records all log messages at the finest level and all results, and fails if one contains a secret. */
final class LoggedSecrets implements AutoCloseable {
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();
    private final Set<String> secrets = new HashSet<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("org.accessdesk");
    private final java.util.logging.Logger okhttp = java.util.logging.Logger.getLogger("okhttp3");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord logged) {
            heard.add(logged.getMessage() + List.of(logged.getParameters() == null ? new Object[0]
                    : logged.getParameters()));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Level before = ours.getEffectiveLevel();

    LoggedSecrets() {
        appender.start();
        ours.addAppender(appender);
        ours.setAdditive(false);
        ours.setLevel(Level.TRACE);
        handler.setLevel(java.util.logging.Level.ALL);
        okhttp.addHandler(handler);
        okhttp.setUseParentHandlers(false);
        okhttp.setLevel(java.util.logging.Level.ALL);
    }

    /** Adds secrets that must not occur. */
    void add(Collection<String> more) {
        assertThat(more).isNotEmpty().allSatisfy(secret -> assertThat(secret).hasSizeGreaterThan(10));
        secrets.addAll(more);
    }

    /** Records a text. */
    void record(Object said) {
        heard.add(said.toString());
    }

    /** Wraps a connection to record all its results and exceptions. */
    MarketplaceApi recording(MarketplaceApi api) {
        return (MarketplaceApi) Proxy.newProxyInstance(LoggedSecrets.class.getClassLoader(),
                new Class<?>[]{MarketplaceApi.class}, (_, method, arguments) -> {
                    try {
                        var answer = method.invoke(api, arguments);
                        heard.add(String.valueOf(answer));
                        return answer;
                    } catch (InvocationTargetException e) {
                        heard.add(trace(e.getTargetException()));
                        throw e.getTargetException();
                    }
                });
    }

    static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** Everything recorded so far. */
    List<String> recorded() {
        var all = new ArrayList<>(heard);
        for (var event : List.copyOf(appender.list)) {
            all.add(event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        return all;
    }

    /** Fails if a secret was recorded. */
    void check() {
        for (var said : recorded()) {
            for (var secret : secrets) {
                // Not an assertion on the text, whose message would contain the secret.
                assertThat(said.contains(secret)).as("a secret was said: " + said.replace(secret, "…")).isFalse();
            }
        }
    }

    @Override
    public void close() {
        ours.detachAppender(appender);
        ours.setAdditive(true);
        ours.setLevel(before);
        okhttp.removeHandler(handler);
        okhttp.setUseParentHandlers(true);
        okhttp.setLevel(null);
        appender.stop();
    }
}
