package org.accessdesk.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found first. */
class SearchMatchTest {
    private static SearchMatch match(String name, String others, String typed) {
        return SearchMatch.of(SearchText.fold(name), SearchText.fold(others), SearchText.words(typed));
    }

    @ParameterizedTest
    @CsvSource({"Liis Tamm,l.tamm@x.com,li,NAME_PREFIX", "Liis Tamm,l.tamm@x.com,liis t,NAME_PREFIX",
            "Emma Lind,e@x.com,li,WORD_PREFIX", "Anne-Lise Bø,a@x.com,li,WORD_PREFIX",
            "Liis Tamm,l.tamm@x.com,ta li,WORD_PREFIX", "Italian sub,UGR-1,li,INSIDE", "Emma,li@x.com,li,INSIDE",
            "Emma Lind,e@x.com,li x.com,INSIDE", "Emma,e@x.com,li,NONE", "Emma Lind,e@x.com,li z,NONE",
            "Agnieszka Zięba,z@x.com,zie,WORD_PREFIX"})
    void theNameCountsMoreThanItsPartsAndTheseMoreThanTheRest(String name, String others, String typed,
            SearchMatch match) {
        assertThat(match(name, others, typed)).isEqualTo(match);
    }

    @Test
    void itMatchesWhatContainsEveryWord() {
        var seed = 4711L;
        var random = new Random(seed);
        for (var round = 0; round < 2000; round++) {
            var name = text(random, 6);
            var others = text(random, 6);
            var words = SearchText.words(text(random, 4));
            var contains = words.stream().allMatch(word -> name.contains(word) || others.contains(word));
            assertThat(SearchMatch.of(name, others, words) != SearchMatch.NONE)
                    .as("%s in %s and %s, seed %d", words, name, others, seed).isEqualTo(contains);
        }
    }

    private static String text(Random random, int most) {
        var text = new StringBuilder();
        random.ints(random.nextInt(most + 1), 0, 3).forEach(i -> text.append("ab ".charAt(i)));
        return text.toString();
    }
}
