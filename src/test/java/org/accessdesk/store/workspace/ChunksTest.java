package org.accessdesk.store.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.accessdesk.model.Worlds;
import org.accessdesk.store.sqlite.Db;
import org.accessdesk.store.sqlite.Schema;
import org.junit.jupiter.api.Test;

/** A chunk is read as it was written, or not at all. */
class ChunksTest {
    private static Chunks.Content content(Worlds w) {
        var bytes = new byte[w.below(2_000)];
        for (var n = 0; n < bytes.length; n++) {
            bytes[n] = (byte) w.below(n % 2 == 0 ? 4 : 256);
        }
        return new Chunks.Content(bytes);
    }

    @Test
    void aDamagedOneHasNoContentOrItsOwn() {
        Worlds.forAll(300, w -> {
            var content = content(w);
            var chunk = Chunks.Chunk.of(content);
            assertThat(chunk.holds(content.bytes())).isTrue();
            assertThat(chunk.content()).hasValue(content.bytes());
            var broken = chunk.packed().clone();
            broken[w.below(broken.length)] ^= (byte) (1 << w.below(8));
            assertThat(new Chunks.Chunk(chunk.hash(), broken).content())
                    .matches(read -> read.isEmpty() || Arrays.equals(read.get(), content.bytes()));
        });
    }

    /** Both are intact, and have checks. */
    @Test
    void theContentOfAnotherIsNone() {
        Worlds.forAll(300, w -> {
            var one = Chunks.Chunk.of(content(w));
            var other = Chunks.Chunk.of(content(w));
            if (!Arrays.equals(one.hash(), other.hash())) {
                assertThat(new Chunks.Chunk(one.hash(), other.packed()).content()).isEmpty();
            }
        });
    }

    @Test
    void oneOfAnEarlierVersionIsReadAndGetsItsCheckWhenItIsKeptAgain() throws Exception {
        try (var db = Db.inMemory()) {
            Schema.CURRENT.migrate(db);
            var chunks = new Chunks(db);
            var content = new Chunks.Content("one user after the other ".repeat(9).getBytes(StandardCharsets.UTF_8));
            var no = db.write(() -> chunks.keep(List.of(content))).getFirst();
            db.write(() -> {
                db.execute("UPDATE chunk SET content = substr(content, 1, length(content) - 8)");
                return true;
            });
            var earlier = only(chunks, no);
            assertThat(earlier.holds(content.bytes())).isFalse();
            assertThat(earlier.content()).hasValue(content.bytes());
            assertThat(db.write(() -> chunks.keep(List.of(content)))).containsExactly(no);
            assertThat(only(chunks, no).holds(content.bytes())).isTrue();
        }
    }

    private static Chunks.Chunk only(Chunks chunks, long no) throws SQLException {
        return Objects.requireNonNull(chunks.get(List.of(no)).get(no));
    }
}
