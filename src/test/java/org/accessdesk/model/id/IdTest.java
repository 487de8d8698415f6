package org.accessdesk.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IdTest {

    static Stream<Arguments> kinds() {
        return Stream.of(kind(AccountId::new, "ACC-1234-5678"), kind(AccountUserId::new, "AUSR-1234-5678-9012"),
                kind(BuyerId::new, "BUY-1234-5678"), kind(GroupId::new, "UGR-1234-5678"),
                kind(ModuleId::new, "MOD-1234"), kind(TokenId::new, "TKN-1234-5678"),
                kind(UserId::new, "USR-1234-5678"));
    }

    private static Arguments kind(Function<String, Id> maker, String good) {
        return Arguments.of(maker, good);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isWrittenAsTheServerWritesIt(Function<String, Id> maker, String good) {
        var id = maker.apply(good);
        assertThat(id.value()).isEqualTo(good);
        assertThat(id).hasToString(good).isEqualTo(maker.apply(good));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhatWasExpectedOfAnythingElse(Function<String, Id> maker, String good) {
        for (var bad : List.of("", " ", good + "\n", " " + good, good.toLowerCase(java.util.Locale.ROOT),
                good + "-1234",
                good.substring(0, good.length() - 1), good + "0", good.replace('1', '١'), good.replace('-', '–'),
                "XXX-1234-5678", good + "," + good, "..%2F" + good)) {
            assertThatThrownBy(() -> maker.apply(bad)).as("%s", bad).isInstanceOf(BadIdException.class)
                    .satisfies(e -> assertThat(English.of(e)).startsWith("“" + bad + "” is not an id of the form "))
                    .satisfies(
                            e -> assertThat(English.of(e)).endsWith("-" + good.substring(good.indexOf('-') + 1) + "."));
        }
    }

    @Test
    void theSentenceShowsTheFormAndNoMoreThanTheBeginningOfALongText() {
        assertThatThrownBy(() -> new GroupId("Finance"))
                .satisfies(
                        e -> assertThat(English.of(e)).isEqualTo("“Finance” is not an id of the form UGR-1234-5678."));
        assertThatThrownBy(() -> new ModuleId("x".repeat(10_000)))
                .satisfies(e -> assertThat(English.of(e))
                        .isEqualTo("“" + "x".repeat(60) + "…” is not an id of the form MOD-1234."));
    }

    @Test
    void idsSortByTheirText() {
        assertThat(Stream.of("MOD-0478", "MOD-9042", "MOD-0001").map(ModuleId::new).sorted())
                .map(ModuleId::value).containsExactly("MOD-0001", "MOD-0478", "MOD-9042");
    }
}
