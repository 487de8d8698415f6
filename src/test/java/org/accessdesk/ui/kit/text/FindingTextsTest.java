package org.accessdesk.ui.kit.text;

import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.ui.Bench;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences about people who would become administrators. */
class FindingTextsTest {
    private final Bench bench = Bench.loaded();

    private static Finding.AccessGranted grant(@Nullable ModuleId module, boolean asked, int... users) {
        return new Finding.AccessGranted(module, Arrays.stream(users).mapToObj(u -> userId(u))
                .collect(Collectors.toCollection(LinkedHashSet::new)), users.length, asked);
    }

    private List<String> texts(Finding... found) {
        return FindingTexts.of(List.of(found), bench.snapshot().names()).stream().map(FindingTexts.FindingText::text)
                .toList();
    }

    @Test
    void severalGrantsAreOneSentence() {
        assertThat(texts(new Finding.TooFewAdministrators(1), grant(Module.ACCESS_MANAGEMENT, false, 1, 2),
                grant(null, false, 1, 2, 3)))
                .containsExactly("Only one person would be left who has Access management.",
                        "3 users would become administrators: User 1, User 2, User 3. By: "
                                + Module.ACCESS_MANAGEMENT.value() + " (2), Administrators.");
    }

    @Test
    void oneGrantIsToldAsItIs() {
        assertThat(texts(grant(null, false, 1)))
                .containsExactly("1 user would join Administrators, the Default group: User 1.");
    }

    @Test
    void itIsAboutTheOneThatHasToBeConfirmed() {
        var asked = grant(null, true, 1, 2);
        assertThat(FindingTexts.of(List.of(grant(Module.ACCESS_MANAGEMENT, false, 1), asked), bench.snapshot().names()))
                .singleElement().satisfies(f -> assertThat(f.finding()).isEqualTo(asked));
    }

    /** Users who count how many of them somebody looked at. */
    private static final class CountedUsers extends AbstractSet<UserId> {
        private final int size;
        private int looked;

        CountedUsers(int size) {
            this.size = size;
        }

        @Override
        public Iterator<UserId> iterator() {
            return IntStream.range(1, size + 1).peek(_ -> looked++).mapToObj(n -> userId(n)).iterator();
        }

        @Override
        public int size() {
            return size;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2_000})
    void oneGrantToThousandsLooksOnlyAtThoseItNames(int size) {
        var users = new CountedUsers(size);
        var found = FindingTexts.of(List.of(new Finding.AccessGranted(null, users, size, false)),
                bench.snapshot().names());
        assertThat(found).singleElement().satisfies(f -> assertThat(f.granted()).hasSize(size));
        assertThat(users.looked).isLessThan(20);
    }
}
