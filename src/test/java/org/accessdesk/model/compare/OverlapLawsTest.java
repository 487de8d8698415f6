package org.accessdesk.model.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.accessdesk.model.Worlds;
import org.junit.jupiter.api.Test;

class OverlapLawsTest {

    @Test
    void eachElementIsInExactlyOnePartAndBothSidesAreWhole() {
        var all = IntStream.range(0, 8).boxed().toList();
        Worlds.forAll(500, world -> {
            var left = List.copyOf(world.some(all));
            var right = List.copyOf(world.some(all));
            var overlap = Overlap.of(left, right);
            assertThat(joined(overlap.onlyLeft(), overlap.both())).containsExactlyInAnyOrderElementsOf(left);
            assertThat(joined(overlap.onlyRight(), overlap.both())).containsExactlyInAnyOrderElementsOf(right);
            assertThat(joined(overlap.onlyLeft(), joined(overlap.both(), overlap.onlyRight()))).doesNotHaveDuplicates();
            var turned = Overlap.of(right, left);
            assertThat(turned.onlyLeft()).isEqualTo(overlap.onlyRight());
            assertThat(new HashSet<>(turned.both())).isEqualTo(new HashSet<>(overlap.both()));
        });
    }

    private static List<Integer> joined(List<Integer> some, List<Integer> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
