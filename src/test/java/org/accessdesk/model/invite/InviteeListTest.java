package org.accessdesk.model.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a pasted list of people means. */
class InviteeListTest {

    @ParameterizedTest
    @ValueSource(strings = {"ana.alvarez@example.com", "Ana Alvarez <ana.alvarez@example.com>",
            "\"Ana Alvarez\" <ana.alvarez@example.com>;", "Alvarez, Ana <ana.alvarez@example.com>",
            "ana.alvarez@example.com,Ana,Alvarez", "Ana;Alvarez;ana.alvarez@example.com",
            "Ana\tAlvarez\tana.alvarez@example.com", "E-mail,First name,Last name\nana.alvarez@example.com,Ana,Alvarez",
            "  \n\"ana.alvarez@example.com\",\"Ana\",\"Alvarez\"\r\n", "ana.alvarez@example.com Ana\nx"})
    void oneIsMeant(String text) {
        var list = InviteeList.of(text);
        if (text.endsWith("x")) {
            assertThat(list.problems()).extracting(LineProblem::line).containsExactly(1, 2);
            return;
        }
        assertThat(list.problems()).isEmpty();
        assertThat(list.people()).singleElement().satisfies(p -> {
            assertThat(p.email()).isEqualTo("ana.alvarez@example.com");
            assertThat(p.name()).isEqualTo("Ana Alvarez");
        });
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        var list = InviteeList.of("""
                Ana Alvarez <ana@example.com>; Bo Berg <bo@example.com>

                nobody at all
                cleo@example.com
                ANA@example.com, Ana, A
                d.day@example.com, e.east@example.com
                no-domain@, X, Y
                """);
        assertThat(list.people()).extracting(PastedPerson::name).containsExactly("Ana Alvarez", "Bo Berg");
        assertThat(list.problems()).containsExactly(
                new LineProblem(3, LineProblem.LineFault.NO_ADDRESS, "nobody at all"),
                new LineProblem(4, LineProblem.LineFault.NO_NAME, "cleo@example.com"),
                new LineProblem(5, LineProblem.LineFault.TWICE, "ANA@example.com"),
                new LineProblem(6, LineProblem.LineFault.SEVERAL_ADDRESSES, "d.day@example.com, e.east@example.com"),
                new LineProblem(7, LineProblem.LineFault.NO_ADDRESS, "no-domain@, X, Y"));
    }

    @Test
    void eachLineIsAPersonOrAProblemWithItsNumber() {
        Worlds.forAll(300, w -> {
            var text = IntStream.range(0, 1 + w.below(6)).mapToObj(n -> switch (w.below(5)) {
                case 0 -> "first" + ".last" + "abc".charAt(w.below(3)) + "@example.com";
                case 1 -> "A B <p" + n + "@example.com>";
                case 2 -> "p" + w.below(3) + "@example.com,\"Al, Jr\",Bo";
                case 3 -> "";
                default -> "some text";
            }).collect(Collectors.joining("\n"));
            var list = InviteeList.of(text);
            var lines = text.split("\n", -1);
            for (var n = 1; n <= lines.length; n++) {
                var line = n;
                var told = list.people().stream().filter(p -> p.line() == line).count()
                        + list.problems().stream().filter(p -> p.line() == line).count();
                assertThat(told).as("line %s of %s", n, text).isEqualTo(lines[n - 1].isEmpty() ? 0 : 1);
            }
            assertThat(list.people()).extracting(PastedPerson::email).doesNotHaveDuplicates();
        });
    }
}
