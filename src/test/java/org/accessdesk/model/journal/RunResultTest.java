package org.accessdesk.model.journal;

import static org.accessdesk.model.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.accessdesk.model.change.merge.ServerState;
import org.junit.jupiter.api.Test;

/** How a run ended as a whole. */
class RunResultTest {
    private static final Outcome OVERWROTE = new Outcome.Overwrote(ServerState.of(user(1, 1)),
            ServerState.of(user(1, 2)));

    @Test
    void oneThatIsNotDoneOutweighsAnOverwrittenOne() {
        assertThat(RunResult.of(List.of())).isEqualTo(RunResult.DONE);
        assertThat(RunResult.of(List.of(new Outcome.Saved(), new Outcome.AlreadySo(), new Outcome.NotSeenYet(true))))
                .isEqualTo(RunResult.DONE);
        assertThat(RunResult.of(List.of(new Outcome.Saved(), OVERWROTE))).isEqualTo(RunResult.OVERWRITTEN);
        assertThat(RunResult.of(List.of(OVERWROTE, new Outcome.Differs()))).isEqualTo(RunResult.PARTLY);
        assertThat(RunResult.of(List.of(new Outcome.NotSent(), new Outcome.NotSeenYet(false))))
                .isEqualTo(RunResult.NOT_DONE);
    }
}
