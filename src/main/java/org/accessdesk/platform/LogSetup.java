package org.accessdesk.platform;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.accessdesk.files.PrivateFiles;
import org.accessdesk.model.Secrets;
import org.slf4j.Logger;

/** Sets up the log: rolling files of a few megabytes, with secrets removed by {@link Masking}. */
public final class LogSetup extends ContextAwareBase implements Configurator {
    /** The system property for another folder; "off" disables the log. */
    public static final String FOLDER = "accessdesk.logs";
    private static final String OFF = "off";
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20} %msg%n%ex";
    private static final int KEPT = 4;
    private static final List<String> TALKATIVE = List.of("com.github.javakeyring");

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var folder = System.getProperty(FOLDER, Folders.ofSystem().logs().toString());
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        context.getLogger("org.accessdesk").setLevel(Level.INFO);
        // What the keychain's library would say may hold a secret; we say ourselves what failed.
        TALKATIVE.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
        // Problems with the log must not appear on the console, which is for the output of commands.
        context.getStatusManager().add(new NopStatusListener());
        if (!folder.equals(OFF)) {
            try {
                root.addAppender(file(context, Path.of(folder)));
            } catch (InvalidPathException e) {
                addError("No log: " + folder + " is no path", e);
            }
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, Path folder) {
        var appender = new PrivateAppender();
        appender.setContext(context);
        appender.setFile(folder.resolve("access-desk.log").toString());
        appender.setEncoder(encoder(context));
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf("2MB"));
        // The default is once a minute, in which a repeating error can write a lot.
        size.setCheckIncrement(Duration.buildBySeconds(1));
        var window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(folder.resolve("access-desk.%i.log").toString());
        window.setMinIndex(1);
        window.setMaxIndex(KEPT);
        appender.setTriggeringPolicy(size);
        appender.setRollingPolicy(window);
        size.start();
        window.start();
        appender.start();
        return appender;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        var layout = new Masking();
        layout.setContext(context);
        layout.setPattern(PATTERN);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    /** Creates files that other users cannot read, also after rolling. */
    private static final class PrivateAppender extends RollingFileAppender<ILoggingEvent> {
        @Override
        public void openFile(String name) throws IOException {
            var file = Path.of(name).toAbsolutePath();
            PrivateFiles.makeFolder(file.resolveSibling(""));
            PrivateFiles.makeFile(file);
            super.openFile(name);
        }
    }

    /** Removes API tokens and invitation links from each line. */
    static final class Masking extends PatternLayout {
        @Override
        public String doLayout(ILoggingEvent event) {
            return Secrets.mask(super.doLayout(event));
        }
    }
}
