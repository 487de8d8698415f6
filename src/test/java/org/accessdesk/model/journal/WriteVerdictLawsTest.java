package org.accessdesk.model.journal;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.change.merge.StateMatch;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.message.Message;
import org.junit.jupiter.api.Test;

/** The result of a PUT over random histories: others write before and after it, and reads lag. */
class WriteVerdictLawsTest {
    private static final int SEEDS = 4000;
    private static final ApiProblem UNANSWERED = ApiProblem.onTheWay(ApiProblem.Kind.UNANSWERED,
            Message.verbatim("No answer."));

    /** One history of a user: the states by revision, the index of our write, and the reads. */
    private static final class WriteHistory {
        final Random random;
        final List<ServerState> states = new ArrayList<>();
        final MembershipChange change;
        final boolean arrives;
        final boolean answered;
        final int before;
        final ServerState wanted;
        int ours = -1;

        WriteHistory(long seed, boolean revisions) {
            random = new Random(seed);
            var start = some();
            add(start, revisions);
            change = new MembershipChange(userId(1), minus(some(), start), Set.of(), start, null);
            arrives = random.nextInt(4) > 0;
            answered = arrives && random.nextInt(3) > 0;
            before = random.nextInt(3);
            for (var n = 0; n < before; n++) {
                add(some(), revisions);
            }
            wanted = new ServerState.UserState(change.applyTo(start), states.getFirst().revision());
            if (arrives) {
                ours = states.size();
                add(change.applyTo(start), revisions);
            }
            for (var n = random.nextInt(3); n > 0; n--) {
                add(some(), revisions);
            }
        }

        private void add(Set<GroupId> groups, boolean revisions) {
            states.add(new ServerState.UserState(groups, revisions ? states.size() + 1 : null));
        }

        private Set<GroupId> some() {
            var all = new HashSet<GroupId>();
            for (var n = 1; n <= 4; n++) {
                if (random.nextBoolean()) {
                    all.add(groupId(n));
                }
            }
            all.add(groupId(5));
            return all;
        }

        private static Set<GroupId> minus(Set<GroupId> some, Set<GroupId> others) {
            var rest = new HashSet<>(some);
            rest.removeAll(others);
            return rest;
        }

        /** The state shown by a read that lags by that many writes. */
        ServerState read(int lag) {
            return states.get(Math.max(0, states.size() - 1 - lag));
        }

        Outcome judged(int lag) {
            return new WriteVerdict(change, states.getFirst(), wanted, answered ? states.get(ours) : null, read(lag))
                    .outcome(answered ? null : UNANSWERED);
        }
    }

    private interface VerdictLaw {
        void holds(WriteHistory history, Outcome outcome, int lag);
    }

    private static void forAll(boolean revisions, VerdictLaw law) {
        var checked = 0;
        for (var seed = 0L; seed < SEEDS; seed++) {
            var history = new WriteHistory(seed, revisions);
            if (!history.change.isEmpty()) {
                var lag = new Random(seed).nextInt(3);
                law.holds(history, history.judged(lag), lag);
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(SEEDS / 2);
    }

    @Test
    void whatTheServerConfirmedIsNeverToldAsAFailure() {
        forAll(true, (history, outcome, lag) -> {
            if (history.answered) {
                assertThat(outcome.isSettled()).as("%s: %s, lag %s", history.states, outcome, lag).isTrue();
            }
        });
    }

    @Test
    void aLossIsToldExactlyWhereSomebodyWroteInBetween() {
        forAll(true, (history, outcome, lag) -> {
            if (history.answered) {
                assertThat(outcome instanceof Outcome.Overwrote).as("%s: %s", history.states, outcome)
                        .isEqualTo(history.before > 0);
            }
        });
    }

    @Test
    void withoutAnAnswerALossIsNeverKeptBack() {
        forAll(true, (history, outcome, lag) -> {
            var isSeen = history.arrives && history.states.size() - 1 - lag >= history.ours;
            if (isSeen && !history.answered && history.before > 0 && outcome.isSettled()) {
                assertThat(outcome).as("%s", history.states).isInstanceOf(Outcome.Overwrote.class);
            }
        });
    }

    @Test
    void nothingIsDoneThatWasNotSeenOrConfirmed() {
        for (var revisions : List.of(true, false)) {
            forAll(revisions, (history, outcome, lag) -> {
                if (outcome.isSettled() && !history.answered) {
                    assertThat(StateMatch.holds(history.change, history.read(lag)))
                            .as("%s: %s", history.states, outcome)
                            .isTrue();
                }
            });
        }
    }

    @Test
    void aRefusalIsToldOnlyOfWhatIsAsItWas() {
        for (var revisions : List.of(true, false)) {
            forAll(revisions, (history, outcome, lag) -> {
                if (outcome instanceof Outcome.Refused) {
                    assertThat(history.states.getFirst().sameAs(history.read(lag)) || lag > 0)
                            .as("%s", history.states).isTrue();
                }
            });
        }
    }

    @Test
    void whatWasTakenBackIsNotSentAgainByItself() {
        forAll(true, (history, _, _) -> {
            var now = history.read(0);
            var found = new FoundState(history.change, history.states.getFirst(), history.wanted, now, false).outcome();
            if (found == null) {
                assertThat(history.arrives).as("%s", history.states).isFalse();
            } else if (found.isSettled()) {
                assertThat(StateMatch.holds(history.change, now)).as("%s: %s", history.states, found).isTrue();
            }
        });
    }
}
