package org.accessdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.UserStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One law over all of the server's lists of words: an unknown word is kept and stays distinct. */
class ServerValueLawsTest {
    private static final List<JavaClass> MODEL = List.copyOf(new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.accessdesk.model"));

    static List<Class<?>> types() {
        return MODEL.stream().filter(c -> c.isEnum() && c.isAssignableTo(ServerWord.class))
                .<Class<?>>map(JavaClass::reflect).toList();
    }

    @Test
    void areAllThereAre() {
        assertThat(types()).contains(UserStatus.class, AccountType.class, Module.Setting.class);
    }

    /** A constant alone would lose the word. */
    @Test
    void noRecordHoldsAConstantInsteadOfTheWord() {
        var constants = MODEL.stream().filter(JavaClass::isRecord).filter(c -> !c.isEquivalentTo(ServerValue.class))
                .map(JavaClass::reflect)
                .flatMap(c -> Arrays.stream(c.getRecordComponents()))
                .filter(c -> names(c).anyMatch(ServerValueLawsTest::isType))
                .toList();
        assertThat(constants).isEmpty();
    }

    private static Stream<String> names(RecordComponent component) {
        var type = component.getGenericType().getTypeName();
        return type.contains("ServerValue<") ? Stream.of() : Stream.of(type.split("[<>, ]+"));
    }

    private static boolean isType(String name) {
        return types().stream().anyMatch(t -> t.getName().equals(name));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aKnownWordIsReadInAnyWriting(Class<?> type) {
        known(type);
    }

    private static <E extends Enum<E> & ServerWord> void known(Class<?> type) {
        @SuppressWarnings("unchecked") // only such types are listed
        var words = (Class<E>) type;
        for (var kind : words.getEnumConstants()) {
            for (var text : List.of(kind.wireName(), kind.wireName().toLowerCase(Locale.ROOT), kind.name(),
                    kind.name().replace('_', ' '))) {
                var value = ServerValue.read(words, text);
                if (kind.name().equals(ServerWord.UNKNOWN_NAME)) {
                    assertThat(value.isForeign()).isEqualTo(!text.isEmpty());
                } else {
                    assertThat(value).isEqualTo(ServerValue.of(kind));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void anyOtherWordIsKeptAndIsNoneOfTheKnown(Class<?> type) {
        foreign(type);
    }

    private static <E extends Enum<E> & ServerWord> void foreign(Class<?> type) {
        @SuppressWarnings("unchecked") // only such types are listed
        var words = (Class<E>) type;
        for (var text : List.of("Suspended", "Activeish", "UNKNOWN", "Unknown", "{\"a\":1}", "7", "無効", "null",
                "<b>")) {
            var value = ServerValue.read(words, "  " + text + "\n");
            assertThat(value.text()).isEqualTo(text);
            assertThat(value.isForeign()).isTrue();
            assertThat(value.kind().name()).isEqualTo(ServerWord.UNKNOWN_NAME);
            assertThat(ServerValue.read(words, value.text())).isEqualTo(value);
            assertThat(ServerValue.read(words, text + "2")).isNotEqualTo(value);
        }
        assertThat(ServerValue.read(words, " ").isSaid()).isFalse();
    }

    /** A sort of 100,000 users by their status compares two million times. */
    @Test
    void aComparisonMakesNothing() {
        var values = Stream.concat(Arrays.stream(UserStatus.values()).map(ServerValue::of),
                Stream.of("Suspended", "Active").map(text -> ServerValue.read(UserStatus.class, text))).toList();
        var expected = values.stream().sorted(
                Comparator.<ServerValue<UserStatus>, UserStatus>comparing(ServerValue::kind).thenComparing(
                        ServerValue::text))
                .toList();
        assertThat(values.stream().sorted()).isEqualTo(expected);
        var first = values.getFirst();
        var last = values.getLast();
        var sum = new int[1];
        Growth.takesAtMost(0, 10_000, () -> {
            for (var n = 0; n < 10_000; n++) {
                sum[0] += Integer.signum(first.compareTo(last)) + Integer.signum(last.compareTo(first));
            }
        });
        assertThat(sum[0]).isZero();
    }
}
