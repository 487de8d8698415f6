package org.accessdesk.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.junit.jupiter.api.Test;

/** Packed content of any length is found intact or broken. */
class DeflatedTest {
    private static final int CHUNKS = 2_000;
    private static final int LENGTH = 1_000;

    /** Content that packs well or not at all, of lengths around those of the buffers. */
    private static byte[] content(Random random) {
        var content = new byte[random.nextBoolean() ? random.nextInt(3) * 16 * 1024 + random.nextInt(3) * 64
                : random.nextInt(2_000)];
        var letters = 1 + random.nextInt(256);
        IntStream.range(0, content.length).forEach(n -> content[n] = (byte) random.nextInt(letters));
        return content;
    }

    @Test
    void whatIsPackedIsUnpackedAndHeld() {
        for (var seed = 0; seed < 500; seed++) {
            var content = content(new Random(seed));
            for (var packed : new byte[][]{Deflated.pack(content), Deflated.packFast(content)}) {
                assertThat(Deflated.unpack(packed)).as("seed %d", seed).hasValue(content);
                assertThat(Deflated.holds(packed, content)).as("seed %d", seed).isTrue();
            }
        }
    }

    @Test
    void hasRoomAtItsEnd() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var content = content(random);
            var packed = Deflated.packFast(content);
            var room = random.nextInt(20);
            assertThat(Deflated.packFast(content, room)).as("seed %d", seed)
                    .isEqualTo(Arrays.copyOf(packed, packed.length + room));
        }
    }

    @Test
    void whatIsBrokenOrOtherwiseIsNotHeld() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var content = content(random);
            var packed = Deflated.packFast(content);
            var other = Arrays.copyOf(content, content.length + 1);
            assertThat(Deflated.holds(packed, other)).as("seed %d", seed).isFalse();
            assertThat(Deflated.holds(Deflated.packFast(other), content)).as("seed %d", seed).isFalse();
            var cut = Arrays.copyOf(packed, random.nextInt(packed.length));
            assertThat(Deflated.holds(cut, content)).as("seed %d", seed).isFalse();
            var damaged = packed.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            // A bit may mean nothing; then the content is the same.
            assertThat(Deflated.holds(damaged, content)).as("seed %d", seed)
                    .isEqualTo(Deflated.unpack(damaged).filter(c -> Arrays.equals(c, content)).isPresent());
        }
    }

    /** Each refresh checks thousands of small chunks. */
    @Test
    void aSmallChunkTakesNoLargeBuffer() {
        var random = new Random(1);
        var content = new byte[LENGTH];
        IntStream.range(0, LENGTH).forEach(n -> content[n] = (byte) random.nextInt(4));
        var packed = Deflated.packFast(content);
        IntStream.range(0, CHUNKS).forEach(_ -> Deflated.holds(packed, content));
        Growth.takesAtMost(2 * LENGTH, CHUNKS,
                () -> IntStream.range(0, CHUNKS).forEach(_ -> Deflated.holds(packed, content)));
        Growth.takesAtMost(5 * LENGTH, CHUNKS,
                () -> IntStream.range(0, CHUNKS).forEach(_ -> Deflated.unpack(packed)));
        Growth.takesAtMost(2 * LENGTH, CHUNKS,
                () -> IntStream.range(0, CHUNKS).forEach(_ -> Deflated.packFast(content)));
    }
}
