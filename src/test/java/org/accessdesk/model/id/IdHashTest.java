package org.accessdesk.model.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;
import org.accessdesk.model.Samples;
import org.junit.jupiter.api.Test;

/** Sets of groups and of modules are keys of maps, of which a large account makes tens of thousands. */
class IdHashTest {
    private static final int IDS = 100;

    private static int hashesOfPairs(IntFunction<? extends Id> id) {
        var hashes = new HashSet<Integer>();
        for (var i = 0; i < IDS; i++) {
            for (var j = 0; j < i; j++) {
                hashes.add(Set.of(id.apply(i), id.apply(j)).hashCode());
            }
        }
        return hashes.size();
    }

    @Test
    void pairsOfIdsThatFollowOneAnotherHaveHashesOfTheirOwn() {
        var pairs = IDS * (IDS - 1) / 2;
        assertThat(hashesOfPairs(Samples::groupId)).isGreaterThan(pairs - 5);
        assertThat(hashesOfPairs(Samples::moduleId)).isGreaterThan(pairs - 5);
    }
}
