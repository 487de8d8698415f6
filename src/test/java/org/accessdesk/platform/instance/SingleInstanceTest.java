package org.accessdesk.platform.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleInstanceTest {
    private static final long PATIENCE = 20;
    @TempDir
    Path folder;
    private final BlockingQueue<List<String>> taken = new LinkedBlockingQueue<>();

    @Test
    void aLaterStartHandsItsArgumentsToTheFirst() throws Exception {
        try (var first = SingleInstance.claim(folder).orElseThrow()) {
            first.serve(taken::add);
            assertThat(SingleInstance.claim(folder)).isEmpty();
            SingleInstance.hand(folder, List.of("/home/é/Q4 clean-up.accessdraft", ""));
            assertThat(taken.poll(PATIENCE, TimeUnit.SECONDS)).containsExactly("/home/é/Q4 clean-up.accessdraft", "");
            SingleInstance.hand(folder, List.of());
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
        assertThatThrownBy(() -> SingleInstance.hand(folder, List.of("a"))).isInstanceOf(IOException.class);
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
            SingleInstance.hand(folder, List.of("after"));
            assertThat(taken.poll(PATIENCE, TimeUnit.SECONDS)).containsExactly("after");
        }
    }

    @Test
    void aKilledProcessLeavesNothingThatHinders() throws Exception {
        var killed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), "-Daccessdesk.logs=off", Holder.class.getName(),
                folder.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var said = killed.inputReader()) {
            assertThat(firstLine(said)).isEqualTo("holds");
            assertThat(SingleInstance.claim(folder)).isEmpty();
            killed.destroyForcibly().waitFor();
        }
        assertThat(Files.exists(folder.resolve("instance.sock"))).isTrue();
        try (var next = SingleInstance.claim(folder).orElseThrow()) {
            next.serve(taken::add);
            SingleInstance.hand(folder, List.of("a"));
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
    void aPathTooLongForASocketStillHasOneInstance() throws Exception {
        var deep = folder.resolve("d".repeat(120));
        try (var first = SingleInstance.claim(deep).orElseThrow()) {
            first.serve(taken::add);
            assertThat(SingleInstance.claim(deep)).isEmpty();
            assertThatThrownBy(() -> SingleInstance.hand(deep, List.of("a"))).isInstanceOf(IOException.class);
        }
    }
}
