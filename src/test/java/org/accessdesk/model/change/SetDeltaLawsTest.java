package org.accessdesk.model.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Worlds;
import org.junit.jupiter.api.Test;

class SetDeltaLawsTest {
    private static final List<Integer> ALL = List.of(1, 2, 3, 4, 5);

    private static SetDelta<Integer> delta(Worlds w) {
        return SetDelta.between(w.some(ALL), w.some(ALL));
    }

    @Test
    void nothingIsBothAddedAndRemoved() {
        assertThatThrownBy(() -> new SetDelta<>(Set.of(1, 2), Set.of(2, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatLeadsFromOneSetToAnotherDoesSo() {
        Worlds.forAll(w -> {
            var before = w.some(ALL);
            var after = w.some(ALL);
            var delta = SetDelta.between(before, after);
            assertThat(delta.applyTo(before)).isEqualTo(after);
            assertThat(delta.holdsIn(after)).isTrue();
            assertThat(delta.isEmpty()).isEqualTo(before.equals(after));
            assertThat(delta.provenBy(before, after)).isEqualTo(delta);
            assertThat(delta.gains().then(delta.losses())).isEqualTo(delta);
        });
    }

    @Test
    void whatIsLeftToDoLeadsToTheSameAndNamesNothingThatIsSo() {
        Worlds.forAll(w -> {
            var delta = delta(w);
            var now = w.some(ALL);
            var left = delta.rebase(now);
            assertThat(left.applyTo(now)).isEqualTo(delta.applyTo(now));
            assertThat(left).isEqualTo(SetDelta.between(now, delta.applyTo(now)));
            assertThat(left.isEmpty()).isEqualTo(delta.holdsIn(now));
        });
    }

    @Test
    void oneElementIsChangedAndNoOther() {
        Worlds.forAll(w -> {
            var base = w.some(ALL);
            var delta = SetDelta.between(base, w.some(ALL));
            var element = w.one(ALL);
            var present = w.once(2);
            var wanted = new HashSet<>(delta.applyTo(base));
            wanted.remove(element);
            if (present) {
                wanted.add(element);
            }
            assertThat(delta.with(element, present, base)).isEqualTo(SetDelta.between(base, wanted));
        });
    }

    @Test
    void whatCameAfterASaveIsAppliedToWhatTheSaveReached() {
        Worlds.forAll(w -> {
            var base = w.some(ALL);
            var saved = delta(w);
            var drafted = delta(w);
            assertThat(drafted.since(saved, base).applyTo(saved.applyTo(base))).isEqualTo(drafted.applyTo(base));
        });
    }

    @Test
    void twoStepsAfterEachOtherAreOneFromStartToEnd() {
        Worlds.forAll(w -> {
            var start = w.some(ALL);
            var middle = w.some(ALL);
            var end = w.some(ALL);
            assertThat(SetDelta.between(start, middle).then(SetDelta.between(middle, end)))
                    .isEqualTo(SetDelta.between(start, end));
        });
    }
}
