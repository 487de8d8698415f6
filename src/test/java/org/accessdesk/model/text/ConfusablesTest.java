package org.accessdesk.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds names that look the same to a person, and does not find others. */
class ConfusablesTest {

    @ParameterizedTest
    @CsvSource({"Finance,Finance", "Finance,finance", "Finance,'Finance '", "Finance,Fin\u200Bance",
            "Finance,Fin ance", "Sales,\u0405ales", "M\u00FCnchen,Mu\u0308nchen", "HR,\u0397R",
            "Paypal,\u0420\u0430ypal",
            "Team 1,Team I", "Team 1,Team l", "Office 0,Office O", "INFO,info", "Straße,Strasse",
            "\uFF26\uFF49\uFF4E\uFF41\uFF4E\uFF43\uFF45,Finance", "modern,modem", "A-B,A\u2013B", "A-B,A\u2212B",
            "\u0412\u0432\u043E\u0434,\u0432\u0432\u043E\u0434", "Finance,Finance\uFE0F", "don't,don\u2019t",
            "Alpha,\u0391lpha", "billing,b\u0456lling", "\u202Ebilling,billing"})
    void theseReadTheSame(String one, String other) {
        assertThat(alike(one, other)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"Finance,Finances", "Mail,Mall", "Müller,Muller", "Group 1,Group 2", "Sales,Sale", "Hans,Nans",
            "Group 10,Group 11", "'',''", "' ','\u200B'"})
    void theseDoNot(String one, String other) {
        assertThat(alike(one, other)).isEmpty();
    }

    @Test
    void ofManyOnlyThoseAlikeAreNamed() {
        var names = List.of("Finance", "Sales", "finance", "Billing", "\u0405ales", "IT");
        assertThat(Confusables.readingAlike(names, names::indexOf, n -> n)).containsExactlyInAnyOrder(0, 1, 2, 4);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void thoseOfManyAreThoseOfAllPairs(long seed) {
        var random = new Random(seed);
        var letters = List.of("r", "n", "m", "I", "l", "1", "0", "O", " ", "\u200B", "\u0420", "p", "ß", "s", "ü",
                "u\u0308");
        var names = IntStream.range(0, 40).mapToObj(_ -> IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> letters.get(random.nextInt(letters.size()))).collect(Collectors.joining())).toList();
        var pairs = IntStream.range(0, names.size()).filter(one -> IntStream.range(0, names.size())
                .anyMatch(other -> one != other && !alike(names.get(one), names.get(other)).isEmpty())).boxed()
                .toList();
        assertThat(Confusables.readingAlike(IntStream.range(0, names.size()).boxed().toList(), i -> i, names::get))
                .containsExactlyInAnyOrderElementsOf(pairs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Person Number ", "Élodie Öztürk ", "Жанна Ёлкина ", "김민준 "})
    void namesThatAreAloneTakeLittleMemory(String name) {
        var names = IntStream.range(0, 20_000).mapToObj(n -> name + n * 31).toList();
        Confusables.readingAlike(names, n -> n, n -> n);
        Growth.takesAtMost(80, names.size(), () -> Confusables.readingAlike(names, n -> n, n -> n));
    }

    /** Names of a large account repeat. With a text for each of them it was 330 bytes a name. */
    @Test
    void namesThatReadAlikeTakeLittleMoreThanTheirKeys() {
        var keys = IntStream.range(0, 20_000).boxed().toList();
        var names = keys.stream().map(n -> "Person Number " + n / 2).toList();
        assertThat(Confusables.readingAlike(keys, n -> n, names::get)).hasSize(keys.size());
        Growth.takesAtMost(140, keys.size(), () -> Confusables.readingAlike(keys, n -> n, names::get));
    }

    private static Set<Integer> alike(String one, String other) {
        return Confusables.readingAlike(List.of(0, 1), i -> i, i -> i == 0 ? one : other);
    }
}
