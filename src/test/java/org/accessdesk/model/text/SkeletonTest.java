package org.accessdesk.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a name is what its normal form says, however it is read. */
class SkeletonTest {
    /** Among them marks that a normal form sorts, letters that become several, and halves of a pair. */
    private static final List<String> PARTS = List.of("a", "É", "e\u0301", "\u0323", "\u0302", "\u0301", "ệ", "ß", "ẞ",
            "ﬃ", "½", "Å", "ſ", "İ", "ı", "각", "\u1100\u1161\u11A8", "ｶﾞ", "ﾞ", "㍿", "葛", "שּׁ", "\u05BC", "ก็", "ལྷཱུ",
            "\uD83D\uDE00", "\uD834\uDD5E", "\uD83D", "\uDE00", "r", "n", "Р", "Ё", " ", "\u200B", "—", "“", "1", "|");

    private final Skeleton skeleton = new Skeleton(c -> c == 'Р' ? 'P' : c);

    private List<String> read(String name) {
        skeleton.read(name);
        return List.of(skeleton.sounds().toString(), skeleton.shapes().toString());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aNameReadsLikeItsNormalForm(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var name = IntStream.range(0, random.nextInt(6))
                    .mapToObj(_ -> PARTS.get(random.nextInt(PARTS.size()))).collect(Collectors.joining());
            assertThat(read(name)).as(name).isEqualTo(read(Normalizer.normalize(name, Normalizer.Form.NFKD)));
        }
    }
}
