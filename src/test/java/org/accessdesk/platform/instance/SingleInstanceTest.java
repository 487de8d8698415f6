package org.accessdesk.platform.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 2 * SingleInstanceTest.PATIENCE, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SingleInstanceTest {
    static final long PATIENCE = 20;
    /** The number of silent callers: served one after the other, they would exceed the time limit. */
    private static final int SILENT = 4;
    @TempDir
    Path folder;
    private final BlockingQueue<List<String>> taken = new LinkedBlockingQueue<>();

    @Test
    void aLaterStartHandsItsArgumentsToTheFirst() throws Exception {
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            first.serve(taken::add);
            assertThat(SingleInstance.claim(folder)).isEmpty();
            SingleInstance.forward(folder, List.of("/home/é/Q4 clean-up.accessdraft", ""));
            assertThat(taken.poll(PATIENCE, TimeUnit.SECONDS)).containsExactly("/home/é/Q4 clean-up.accessdraft", "");
            SingleInstance.forward(folder, List.of());
            assertThat(taken.poll(PATIENCE, TimeUnit.SECONDS)).isEmpty();
        }
    }

    @Test
    void thePlaceIsFreeAgainAfterTheFirstHasEnded() throws Exception {
        SingleInstance.claim(folder).orElseThrow().close();
        SingleInstance.claim(folder).orElseThrow().close();
    }

    @Test
    void nobodyTakesWhatIsHandedToNobody() {
        assertThatThrownBy(() -> SingleInstance.forward(folder, List.of("a"))).isInstanceOf(IOException.class);
    }

    @Test
    void rubbishOnTheSocketHindersNobody() throws Exception {
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            first.serve(taken::add);
            var address = UnixDomainSocketAddress.of(folder.resolve("instance.sock"));
            try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(address);
                channel.write(ByteBuffer.wrap(new byte[]{-1, -1, -1, -1}));
            }
            SingleInstance.forward(folder, List.of("after"));
            assertThat(taken.poll(PATIENCE, TimeUnit.SECONDS)).containsExactly("after");
        }
    }

    @Test
    void aKilledProcessLeavesNothingThatHinders() throws Exception {
        var killed = holder();
        try (var said = killed.inputReader()) {
            assertThat(firstLine(said)).isEqualTo("holds");
            assertThat(SingleInstance.claim(folder)).isEmpty();
            killed.destroyForcibly().waitFor();
        }
        assertThat(Files.exists(folder.resolve("instance.sock"))).isTrue();
        try (var next = SingleInstance.claim(folder).orElseThrow()) {
            next.serve(taken::add);
            SingleInstance.forward(folder, List.of("a"));
            assertThat(taken.poll(PATIENCE, TimeUnit.SECONDS)).containsExactly("a");
        }
    }

    private static String firstLine(BufferedReader said) throws IOException {
        return String.valueOf(said.readLine());
    }

    @Test
    void aFolderThatCannotBeMadeIsTold() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> SingleInstance.claim(file.resolve("inside"))).isInstanceOf(IOException.class);
    }

    @Test
    void aPathTooLongForASocketHandsOverToo() throws Exception {
        var deep = folder.resolve("d".repeat(120));
        try (var first = SingleInstance.claim(deep).orElseThrow()) {
            first.serve(taken::add);
            assertThat(SingleInstance.claim(deep)).isEmpty();
            SingleInstance.forward(deep, List.of("a"));
            assertThat(taken.poll(PATIENCE, TimeUnit.SECONDS)).containsExactly("a");
        }
        assertThat(SocketPath.of(deep)).doesNotExist();
    }

    @Test
    void theShortPathIsInAFolderOfThePersonsOwn() throws Exception {
        var deep = folder.resolve("é".repeat(60));
        assertThat(SocketPath.of(folder.resolve("a"), null, folder)).isEqualTo(folder.resolve("a/instance.sock"));
        assertThat(SocketPath.of(deep, folder.toString(), Path.of("/nowhere")))
                .hasParentRaw(folder.resolve("access-desk"));
        var other = SocketPath.of(deep, null, folder);
        assertThat(folder.relativize(other).toString()).startsWith("access-desk-");
        assertThat(other.toString()).hasSizeLessThanOrEqualTo(103);
        assertThat(SocketPath.of(deep.resolve("b"), null, folder)).isNotEqualTo(other);
    }

    /** The systems limit bytes, not characters. */
    @Test
    void aPathOfManyBytesIsTooLong() throws Exception {
        assertThat(SocketPath.of(Path.of("/" + "é".repeat(80)), folder.toString(), folder))
                .hasParentRaw(folder.resolve("access-desk"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFolderOfTheShortPathIsTightened() throws Exception {
        var open = Files.createDirectory(folder.resolve("access-desk"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        SocketPath.of(Path.of("/" + "x".repeat(100)), folder.toString(), folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open))).isEqualTo("rwx------");
    }

    /** Like a suspended process: the system accepts the connection, but there is no answer. */
    @Test
    void aFirstOneThatDoesNotAnswerIsNotWaitedForForEver() throws Exception {
        try (var _ = SingleInstance.claim(folder).orElseThrow()) {
            assertThatThrownBy(() -> SingleInstance.claimOrForward(folder, List.of("a"), Duration.ofMillis(300)))
                    .isInstanceOf(NotAnsweringException.class);
        }
    }

    @Test
    void aFirstOneThatDoesNotListenIsNotWaitedForForEver() throws Exception {
        try (var _ = SingleInstance.claim(folder).orElseThrow()) {
            Files.delete(folder.resolve("instance.sock"));
            assertThatThrownBy(() -> SingleInstance.claimOrForward(folder, List.of("a"), Duration.ofMillis(300)))
                    .isInstanceOf(NotAnsweringException.class);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStoppedProcessIsNotWaitedForForEver() throws Exception {
        var stopped = holder();
        try (var said = stopped.inputReader()) {
            assertThat(firstLine(said)).isEqualTo("holds");
            new ProcessBuilder("kill", "-STOP", Long.toString(stopped.pid())).start().waitFor();
            assertThatThrownBy(() -> SingleInstance.claimOrForward(folder, List.of("a"), Duration.ofMillis(500)))
                    .isInstanceOf(NotAnsweringException.class);
        } finally {
            stopped.destroyForcibly().waitFor();
        }
        SingleInstance.claimOrForward(folder, List.of("a"), Duration.ofSeconds(PATIENCE)).orElseThrow().close();
    }

    /** A start while the first process ends takes the lock. */
    @Test
    void oneThatEndsIsSucceeded() throws Exception {
        var first = SingleInstance.claim(folder).orElseThrow();
        var later = new FutureTask<>(
                () -> SingleInstance.claimOrForward(folder, List.of("a"), Duration.ofSeconds(PATIENCE)));
        Files.delete(folder.resolve("instance.sock"));
        var thread = Thread.ofPlatform().start(later);
        // It waits after it has found the lock taken.
        while (thread.isAlive() && thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        first.close();
        later.get(PATIENCE, TimeUnit.SECONDS).orElseThrow().close();
    }

    @Test
    void silentCallersHinderNobody() throws Exception {
        var silent = new ArrayList<SocketChannel>();
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            first.serve(taken::add);
            for (var n = 0; n < SILENT; n++) {
                silent.add(SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("instance.sock"))));
            }
            SingleInstance.claimOrForward(folder, List.of("after"), Duration.ofSeconds(PATIENCE));
            assertThat(taken.poll(PATIENCE, TimeUnit.SECONDS)).containsExactly("after");
        } finally {
            for (var channel : silent) {
                channel.close();
            }
        }
    }

    @Test
    void aSilentCallerIsHungUpOn() throws Exception {
        var address = UnixDomainSocketAddress.of(folder.resolve("a.sock"));
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address)) {
            Thread.ofVirtual().start(() -> LaterStarts.serve(server, taken::add, Duration.ofMillis(50)));
            try (var silent = SocketChannel.open(address)) {
                assertThat(silent.read(ByteBuffer.allocate(1))).isNegative();
            }
        }
        assertThat(taken).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseGetsToIt() throws Exception {
        var place = folder.resolve("place");
        try (var _ = SingleInstance.claim(place).orElseThrow()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place))).isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place.resolve("instance.lock"))))
                    .isEqualTo("rw-------");
        }
    }

    private Process holder() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-Daccessdesk.logs=off", LockHolder.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
