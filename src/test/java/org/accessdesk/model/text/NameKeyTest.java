package org.accessdesk.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
    /** In the order of ICU4J 77 for English. */
    private static final List<String> NAMES = List.of("Æsir", "Afton", "Agnès", "Álvaro", "Ann Zeller", "Anna Abel",
            "Ćiril", "Cyril", "de la Cruz", "Delacroix", "Dora", "Đorđe", "Eva", "Éva", "Ludwig", "Lukas",
            "Lukáš Novák", "Łukasz", "Mila", "Nora", "O'Neil", "Oskar", "Österreich", "Øystein", "Strass", "Straße",
            "Ulf", "Ümit",
            "Viktor", "Žana", "Zoe Abel", "Zoë van der Berg", "Zora", "Юлія", "たなか", "田中");

    private static List<String> sorted(List<String> names, Locale locale) {
        return names.stream().sorted(Comparator.comparing(name -> NameKey.of(name, locale))).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
    void accentsAndCaseDoNotMoveANameToTheEnd(String language) {
        var shuffled = new ArrayList<>(NAMES);
        Collections.shuffle(shuffled, new Random(11));
        assertThat(sorted(shuffled, Locale.of(language))).isEqualTo(NAMES);
    }

    @Test
    void spanishHasALetterMore() {
        var names = List.of("Nuria", "Ñandu", "Oskar", "Nzema");
        assertThat(sorted(names, Locale.of("es"))).containsExactly("Nuria", "Nzema", "Ñandu", "Oskar");
        assertThat(sorted(names, Locale.ENGLISH)).containsExactly("Ñandu", "Nuria", "Nzema", "Oskar");
    }

    @Test
    void bothKanasAreOneAlphabet() {
        assertThat(sorted(List.of("タナカ", "さとう", "たなべ", "サトウ"), Locale.JAPANESE)).containsExactly("さとう", "サトウ", "タナカ",
                "たなべ");
    }

    @Test
    void numbersAreInTheOrderOfTheirValues() {
        var names = List.of("0", "Group", "Group -1", "Group 02", "Group 2", "Group 2 b", "Group 2a", "Group 10",
                "Group 10 b", "Group 99999999", "Group 100000000", "Group 1000000000", "Group 9999999999999999999",
                "Group a", "Group２", "v1.9", "v1.10");
        var shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(11));
        assertThat(sorted(shuffled, Locale.ENGLISH)).containsExactlyElementsOf(names);
    }

    /** As if each name were a list of words and numbers. */
    @Test
    void textsAndNumbersAreComparedPartByPart() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var part = Comparator.comparing((List<?> name) -> (String) name.getFirst())
                .thenComparing(name -> (Long) name.get(1)).thenComparing(name -> (String) name.get(2))
                .thenComparing(name -> (Long) name.get(3));
        for (var i = 0; i < 20_000; i++) {
            var one = List.of("ab".substring(random.nextInt(2)), number(random), " -x".substring(random.nextInt(3)),
                    number(random));
            var other = List.of("ab".substring(random.nextInt(2)), number(random), " -x".substring(random.nextInt(3)),
                    number(random));
            assertThat(Integer.signum(key(one).compareTo(key(other)))).as("seed %d, %s, %s", seed, one, other)
                    .isEqualTo(Integer.signum(part.compare(one, other)));
        }
    }

    private static long number(Random random) {
        return random.nextLong(1L << random.nextInt(1, 63));
    }

    private static NameKey key(List<?> name) {
        return NameKey.of(name.stream().map(Object::toString).collect(Collectors.joining()), Locale.ENGLISH);
    }

    /** Equal only if the same: no two names ever swap; and letters weigh more than case and accents. */
    @Test
    void theOrderIsTotal() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var one = name(random);
            var other = name(random);
            var a = NameKey.of(one, Locale.ENGLISH);
            var b = NameKey.of(other, Locale.ENGLISH);
            assertThat(a.compareTo(b) == 0).as("seed %d, pair %d", seed, i).isEqualTo(one.equals(other));
            assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
            if (!a.letters().equals(b.letters())) {
                assertThat(Integer.signum(a.compareTo(b)))
                        .isEqualTo(Integer.signum(a.letters().compareTo(b.letters())));
            }
        }
    }

    private static String name(Random random) {
        return IntStream.range(0, 1 + random.nextInt(3)).map(_ -> "aAáÁbBłŁlLzZ 012".codePointAt(random.nextInt(16)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
