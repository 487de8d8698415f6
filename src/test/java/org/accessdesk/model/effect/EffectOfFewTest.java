package org.accessdesk.model.effect;

import static org.accessdesk.model.Samples.buyerIds;
import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.limited;
import static org.accessdesk.model.Samples.snapshot;
import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft of one user asks the groups of one user what they grant, however many groups there are. */
class EffectOfFewTest {
    private static final int GROUPS = 5_000;
    /** An id in a list and a place for two sums, but no sum and no access. */
    private static final int BYTES = 24;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theBuyersOfOtherGroupsAreNotLookedAt(boolean anyLimited) {
        effect(anyLimited).fewerBuyers();
        var effect = effect(anyLimited);
        Growth.takesAtMost(BYTES, GROUPS, effect::fewerBuyers);
        assertThat(effect.moreBuyers()).hasSize(anyLimited ? 1 : 0);
    }

    /** The effect of one user joining a group with all buyers. */
    private static Effect effect(boolean anyLimited) {
        var snapshot = snapshot(IntStream.range(1, GROUPS).mapToObj(n -> user(n, n)).toList(),
                IntStream.range(1, GROUPS)
                        .mapToObj(n -> n == 1 && anyLimited ? limited(group(n, 1), Field.of(buyerIds(1))) : group(n, 1))
                        .toList());
        var changes = ChangeSet.EMPTY
                .with(ChangeSet.EMPTY.of(snapshot.users().iterator().next()).with(groupId(2), true));
        return Effect.of(new DraftedSnapshot(snapshot.prepared(), changes));
    }
}
