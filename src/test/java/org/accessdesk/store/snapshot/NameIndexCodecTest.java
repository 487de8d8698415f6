package org.accessdesk.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.snapshot.NameIndex;
import org.junit.jupiter.api.Test;

/** What was found in names comes back from its bytes, and from no others. */
class NameIndexCodecTest {
    private static NameIndex names(Worlds w) {
        var order = IntStream.range(0, w.below(300)).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new java.util.Random(w.below(1_000)));
        return NameIndex.kept(w.once(2) ? "en" : "fr", (long) w.below(Integer.MAX_VALUE) << w.below(32),
                order.stream().mapToInt(n -> n).toArray(), some(w, order.size()), some(w, order.size()));
    }

    private static BitSet some(Worlds w, int of) {
        var some = new BitSet();
        IntStream.range(0, of).filter(_ -> w.once(3)).forEach(some::set);
        return some;
    }

    @Test
    void comesBackAsItWas() {
        Worlds.forAll(w -> {
            var names = names(w);
            var read = NameIndexCodec.read(NameIndexCodec.write(names));
            assertThat(read.hasNamesOf(names)).isTrue();
            assertThat(read.order()).isEqualTo(names.order());
            assertThat(read.alike()).isEqualTo(names.alike());
            assertThat(read.sameMail()).isEqualTo(names.sameMail());
        });
    }

    @Test
    void damagedBytesAreRejected() {
        Worlds.forAll(500, w -> {
            var bytes = NameIndexCodec.write(names(w));
            var flipped = bytes.clone();
            flipped[w.below(bytes.length)] ^= (byte) (1 << w.below(8));
            var cut = Arrays.copyOf(bytes, w.below(bytes.length));
            var longer = Arrays.copyOf(bytes, bytes.length + 1 + w.below(50));
            for (var damaged : new byte[][]{flipped, cut, longer}) {
                assertThatIllegalArgumentException().isThrownBy(() -> NameIndexCodec.read(damaged));
            }
        });
    }
}
