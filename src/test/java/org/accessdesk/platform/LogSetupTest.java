package org.accessdesk.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.status.OnConsoleStatusListener;
import ch.qos.logback.core.util.StatusPrinter2;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LogSetupTest {
    private static final String SECRET = "ThisIsTheSecret";
    private static final String TOKEN = "idt:TKN-1234-5678:" + SECRET;
    private static final String LINK = "https://portal.example.com/accept-invite?code=" + SECRET + "&user=1";

    private final String before = System.getProperty(LogSetup.FOLDER, "");
    private final LoggerContext context = new LoggerContext();

    @TempDir
    private Path folder;

    @AfterEach
    void restore() {
        context.stop();
        System.setProperty(LogSetup.FOLDER, before);
    }

    private Configurator.ExecutionStatus configure(String place) {
        System.setProperty(LogSetup.FOLDER, place);
        context.setMDCAdapter(new LogbackMDCAdapter());
        var setup = new LogSetup();
        setup.setContext(context);
        return setup.configure(context);
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("logs").resolve("access-desk.log"));
    }

    private Logger logger(String name) {
        return context.getLogger(name);
    }

    @Test
    void writesWhatMattersToAFile() throws IOException {
        assertThat(configure(folder.resolve("logs").toString()))
                .isEqualTo(Configurator.ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
        logger("org.accessdesk.api").info("An info of ours");
        logger("org.accessdesk.api").debug("A detail of ours");
        logger("okhttp3").info("An info of theirs");
        logger("okhttp3").warn("A warning of theirs");
        assertThat(log()).contains("An info of ours", "A warning of theirs").doesNotContain("A detail of ours",
                "An info of theirs");
    }

    /** The password of a proxy or a secret in the keychain has no pattern by which it could be masked. */
    @Test
    void theWayToTheKeychainSaysNothing() throws IOException {
        configure(folder.resolve("logs").toString());
        logger("com.github.javakeyring.internal.osx.ModernOsxKeychainBackend").error("Response {}", SECRET);
        logger("com.github.javakeyring.Keyring").warn("Message {}", SECRET);
        assertThat(log()).isEmpty();
    }

    @Test
    void secretsAreMasked() throws IOException {
        configure(folder.resolve("logs").toString());
        var log = logger("org.accessdesk.api");
        log.info("A token {} in an argument", TOKEN);
        log.info("Authorization: Bearer {}", TOKEN);
        log.warn("An invitation {}", LINK);
        log.info("escaped idt%3ATKN-1234-5678%3A" + SECRET);
        assertThat(log()).doesNotContain(SECRET).contains("idt:TKN-1234-5678:…", "accept-invite?…");
    }

    @Test
    void secretsInExceptionsAreMasked() throws IOException {
        configure(folder.resolve("logs").toString());
        var cause = new IOException("GET " + LINK);
        var failure = new IllegalStateException("Bearer " + TOKEN + " failed", cause);
        failure.addSuppressed(new IllegalArgumentException(TOKEN));
        logger("org.accessdesk.api").error("It failed", failure);
        assertThat(log()).doesNotContain(SECRET).contains("It failed", "IllegalStateException", "IOException",
                "IllegalArgumentException", "at org.accessdesk.platform.LogSetupTest");
    }

    @Test
    void aFileRollsOver() throws IOException {
        configure(folder.resolve("logs").toString());
        logger("org.accessdesk.api").info("x".repeat(3_000_000));
        var end = System.nanoTime() + 20_000_000_000L;
        while (!Files.exists(folder.resolve("logs").resolve("access-desk.1.log")) && System.nanoTime() < end) {
            logger("org.accessdesk.api").info("One more");
            LockSupport.parkNanos(10_000_000);
        }
        assertThat(folder.resolve("logs").resolve("access-desk.1.log")).exists();
        assertThat(Files.size(folder.resolve("logs").resolve("access-desk.log"))).isLessThan(1_000_000);
        assertPrivate();
    }

    /** Asserts that other users can access neither the folder nor its files. */
    private void assertPrivate() throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        var logs = folder.resolve("logs");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logs))).isEqualTo("rwx------");
        try (var files = Files.list(logs)) {
            assertThat(files.toList()).isNotEmpty().allSatisfy(f -> assertThat(
                    PosixFilePermissions.toString(Files.getPosixFilePermissions(f))).isEqualTo("rw-------"));
        }
    }

    @Test
    void offWritesNothing() {
        configure("off");
        logger("org.accessdesk.api").error("Nobody hears it");
        assertThat(folder).isEmptyDirectory();
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders()).isExhausted();
    }

    /** The console is for the output of commands: name=value lines must stay readable for programs. */
    @Test
    void aFolderThatCannotBeWrittenStopsNothingAndSaysNothing() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatCode(() -> {
            configure(file.resolve("logs").toString());
            logger("org.accessdesk.api").error("Nobody hears it");
        }).doesNotThrowAnyException();
        assertThat(quiet()).isEmpty();
    }

    @Test
    void anImpossibleFolderStopsNothing() {
        assertThatCode(() -> configure("\0")).doesNotThrowAnyException();
        assertThat(quiet()).isEmpty();
    }

    /** The output of Logback at the start. */
    private String quiet() {
        if (!context.getStatusManager().getCopyOfStatusListenerList().isEmpty()) {
            assertThat(context.getStatusManager().getCopyOfStatusListenerList())
                    .noneMatch(OnConsoleStatusListener.class::isInstance);
            return "";
        }
        var printed = new ByteArrayOutputStream();
        var printer = new StatusPrinter2();
        printer.setPrintStream(new PrintStream(printed, true, StandardCharsets.UTF_8));
        printer.printInCaseOfErrorsOrWarnings(context);
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** Tests must not write to the developer's log. */
    @Test
    void testRunsWriteNoLog() {
        assertThat(before).isEqualTo("off");
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
        assertThat(((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME).getLevel())
                .isEqualTo(Level.WARN);
    }
}
