package org.accessdesk.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({"zieba,Zięba", "strasse,Straße", "STRASSE,STRAẞE", "agnes,Agnès", "umit,Ümit", "lodz,Łódź",
            "dorde,Đorđe",
            "oresund,Øresund", "aether,Æther", "oeuvre,Œuvre", "isik,Işık", "istanbul,İSTANBUL", "thor,Þór",
            "ódinn,Óðinn",
            "odinn,O\u0301ðinn", "юлія,Юлія", "σασ,ΣΑΣ", "σας,σασ", "finance,ＦＩＮＡＮＣＥ", "カタカナ,ｶﾀｶﾅ", "o'brien,O’Brien",
            "anna-maria,Anna–Maria", "anna maria,Anna\u00A0Maria", "finance,Fin\u200Bance", "office,oﬃce"})
    void findsBy(String typed, String name) {
        assertThat(SearchText.containsAll(SearchText.fold(name), SearchText.words(typed))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"zieba,Zemba", "müller,Mueller", "finance eu,Finance", "岡,田"})
    void doesNotFindBy(String typed, String name) {
        assertThat(SearchText.containsAll(SearchText.fold(name), SearchText.words(typed))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t\n", "\u200B"})
    void aBlankTextHasNoWordsAndFindsAll(String typed) {
        assertThat(SearchText.words(typed)).isEmpty();
        assertThat(SearchText.containsAll("lisa", List.of())).isTrue();
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var once = SearchText.fold(text(random));
            assertThat(SearchText.fold(once)).as("seed %d, text %d", seed, i).isEqualTo(once);
        }
    }

    @Test
    void everyCharacterIsFoldedOnce() {
        for (var c = 0; c <= Character.MAX_CODE_POINT; c++) {
            var once = SearchText.fold(Character.toString(c));
            assertThat(SearchText.fold(once)).as("U+%04X", c).isEqualTo(once);
        }
    }

    /** Beside a Kanji, which is folded to itself, all letters go by their normal form. */
    @Test
    void latinLettersAreFoldedAsByTheNormalFormOfTheWholeText() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 20_000; i++) {
            var text = random.ints(random.nextInt(12), 0, 0x300)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            assertThat(SearchText.fold(text) + '山').as("seed %d, text %d", seed, i)
                    .isEqualTo(SearchText.fold(text + '山'));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoé Müller", "Łukasz Żółć", "plain name"})
    void aLatinNameTakesLittleMemory(String name) {
        SearchText.fold(name);
        Growth.takesAtMost(200, 10_000, () -> IntStream.range(0, 10_000).forEach(_ -> SearchText.fold(name)));
    }

    /** What somebody copies from a name finds the name, in any case. */
    @Test
    void aTextIsFoundByEachOfItsWords() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 5_000; i++) {
            var text = text(random) + ' ' + text(random);
            var folded = SearchText.fold(text);
            assertThat(SearchText.containsAll(folded, SearchText.words(text))).as("seed %d, text %d", seed, i).isTrue();
        }
    }

    /** Some characters of all of Unicode, Latin ones with marks more often. */
    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12)).map(_ -> switch (random.nextInt(4)) {
            case 0 -> 0x20 + random.nextInt(0x60);
            case 1 -> 0xA0 + random.nextInt(0x1E0);
            case 2 -> 0x300 + random.nextInt(0x70);
            default -> random.nextInt(Character.MAX_CODE_POINT + 1);
        }).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
