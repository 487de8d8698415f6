package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.accessdesk.api.Timeouts;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Network faults at every step of an apply; a PUT is never sent twice. */
class FaultTest {
    private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(10), Duration.ofMillis(400),
            Duration.ofMillis(400));
    private static final Outcome SAVED = new Outcome.Saved();

    /** The kind of change that is applied. */
    enum Save {
        MEMBERSHIP(ContractStage.USERS, ContractStage.PUTS_OF_USERS) {
            @Override
            ContractWorkspace draft(ContractWorkspace app) {
                return app.tick("Lisa Liu", "Finance");
            }

            @Override
            WorldState after(WorldState before) {
                return before.with("Lisa Liu", "German sub", "Finance");
            }
        },
        GROUP(ContractStage.GROUPS, ContractStage.GROUPS) {
            @Override
            ContractWorkspace draft(ContractWorkspace app) {
                return app.edit("German sub", g -> g.withName("Deutschland").with(new ModuleId("MOD-4525"), true));
            }

            @Override
            WorldState after(WorldState before) {
                return before.with("German sub", g -> g.named("Deutschland").with("MOD-4525"));
            }
        };

        private final String read;
        private final String write;

        Save(String read, String write) {
            this.read = read;
            this.write = write;
        }

        abstract ContractWorkspace draft(ContractWorkspace app);

        abstract WorldState after(WorldState before);
    }

    private static Stream<Object[]> each(Stream<Named<Fault>> faults) {
        return faults.flatMap(f -> Stream.of(Save.values()).map(s -> new Object[]{s, f}));
    }

    private static Named<Fault> named(Fault fault) {
        return Named.of(fault.toString(), fault);
    }

    static Stream<Object[]> passing() {
        return each(Stream.<Fault>of(Fault.tooManyRequests(), Fault.tooManyRequests(Duration.ZERO),
                Fault.tooManyRequests(Instant.EPOCH), Fault.problem(502, "Bad Gateway"), Fault.gateway(503, "Later"),
                Fault.text(504, "Gateway Timeout"), Fault.empty(503), Fault.html(502), Fault.cut(), Fault.gzipCut())
                .map(f -> named(f)));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void aReadIsTriedAgain(Save what, Fault fault) {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var app = what.draft(stage.app().loaded());
            stage.market.faults().next(3, "GET", what.read, fault);
            assertThat(app.saveOne()).isEqualTo(SAVED);
            assertThat(stage.market.requests().matching("PUT", what.write)).hasSize(1);
            assertThat(stage.serverState()).isEqualTo(what.after(before));
        }
    }

    static Stream<Object[]> lasting() {
        return each(Stream.<Fault>of(Fault.tooManyRequests(), Fault.tooManyRequests(Duration.ofHours(1)),
                Fault.text(500, "Internal Server Error"), Fault.problemList(503, "Closed"), Fault.html(200),
                Fault.json(200, "{\"id\":"), Fault.empty(200), Fault.json(200, "[]")).map(f -> named(f)));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void withoutAReadNothingIsSent(Save what, Fault fault) {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var app = what.draft(stage.app().loaded());
            stage.market.faults().always("GET", what.read, fault);
            var problem = app.saveRefused();
            assertThat(problem.kind()).isIn(Kind.RATE_LIMITED, Kind.SERVER_ERROR, Kind.NOT_UNDERSTOOD);
            assertThat(English.of(problem.message())).isNotBlank();
            stage.market.faults().clear();
            assertThat(stage.market.requests().matching("PUT", ".*")).isEmpty();
            assertThat(stage.serverState()).isEqualTo(before);
            assertThat(app.saveOne()).isEqualTo(SAVED);
        }
    }

    static Stream<Object[]> refusingPuts() {
        return each(Stream.<Fault>of(Fault.problem(500, "Internal Server Error"), Fault.gateway(502, "Bad Gateway"),
                Fault.empty(503),
                Fault.html(200), Fault.empty(200),
                Fault.problemList(409, "Conflict"), Fault.html(403)).map(f -> named(f)));
    }

    @ParameterizedTest
    @MethodSource("refusingPuts")
    void aPutThatDidNotHappenIsReportedAndNotSentAgain(Save what, Fault fault) {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var app = what.draft(stage.app().loaded());
            stage.market.faults().next(1, "PUT", what.write, fault);
            var outcome = app.saveOne();
            if (fault instanceof Fault.OtherAnswer answer && answer.status() == 200 && answer.body().isEmpty()) {
                assertThat(outcome).isEqualTo(new Outcome.NotSeenYet(false));
            } else {
                assertThat(outcome).isInstanceOf(Outcome.Refused.class);
            }
            assertThat(app.workspace().drafts().changes().size()).isOne();
            assertThat(stage.market.requests().matching("PUT", ".*")).hasSize(1);
            assertThat(stage.serverState()).isEqualTo(before);
            assertThat(app.saveOne()).isEqualTo(SAVED);
            assertThat(stage.serverState()).isEqualTo(what.after(before));
        }
    }

    static Stream<Object[]> lostAnswers() {
        return each(Stream.<Fault>of(Fault.cut(), Fault.problem(500, "Internal Server Error").afterHandling(),
                Fault.gateway(502, "Bad Gateway").afterHandling(), Fault.empty(503).afterHandling(),
                Fault.problem(503, "Closed").with("Retry-After", "0").afterHandling(),
                Fault.text(504, "Gateway Timeout").afterHandling(), Fault.html(200).afterHandling(),
                Fault.empty(200).afterHandling(), Fault.empty(204).afterHandling(),
                Fault.json(200, "{\"id\":").afterHandling(), Fault.json(200, "null").afterHandling(),
                Fault.gzipCut(), Fault.truncatedJson(),
                Fault.empty(302).with("Location", "https://elsewhere.example/").afterHandling()).map(f -> named(f)));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void aPutThatHappenedIsSavedWhateverBecameOfItsAnswer(Save what, Fault fault) {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var app = what.draft(stage.app().loaded());
            stage.market.faults().next(1, "PUT", what.write, fault);
            assertThat(app.saveOne()).isEqualTo(SAVED);
            assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
            assertThat(stage.market.requests().matching("PUT", ".*")).hasSize(1);
            assertThat(stage.serverState()).isEqualTo(what.after(before));
        }
    }

    @ParameterizedTest
    @EnumSource(Save.class)
    void aPutWhoseAnswerStallsIsLookedUp(Save what) {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var app = what.draft(stage.app(SHORT).loaded());
            stage.market.faults().next(1, "PUT", what.write, Fault.stalledAfterHandling());
            assertThat(app.saveOne()).isEqualTo(SAVED);
            stage.market.faults().release();
            assertThat(stage.serverState()).isEqualTo(what.after(before));
        }
    }

    @ParameterizedTest
    @EnumSource(Save.class)
    void aPutThatStallsBeforeItHappensStaysDrafted(Save what) {
        try (var stage = ContractStage.open()) {
            var before = stage.serverState();
            var app = what.draft(stage.app(SHORT).loaded());
            stage.market.faults().next(1, "PUT", what.write, Fault.stalled());
            assertThat(app.saveRefused().kind()).isEqualTo(Kind.UNANSWERED);
            assertThat(stage.serverState()).isEqualTo(before);
            // The user applies again before the delayed first request is handled, which then changes nothing.
            assertThat(app.saveOne()).isEqualTo(SAVED);
            stage.market.faults().release();
            assertThat(stage.serverState()).isEqualTo(what.after(before));
        }
    }

    @ParameterizedTest
    @EnumSource(Save.class)
    void aReadThatStallsIsTriedAgain(Save what) {
        try (var stage = ContractStage.open()) {
            var app = what.draft(stage.app(SHORT).loaded());
            stage.market.faults().next(1, "GET", what.read, Fault.stalled());
            assertThat(app.saveOne()).isEqualTo(SAVED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 401, 403, 404})
    void aReadBackThatFailsLeavesItOpenAndTheNextSaveFindsIt(int status) {
        try (var stage = ContractStage.open()) {
            for (var what : Save.values()) {
                var before = stage.serverState();
                var app = what.draft(stage.app().loaded());
                stage.market.faults().next(1, "PUT", what.write, Fault.before(
                        () -> stage.market.faults().next(1, "GET", what.read, Fault.problem(status, "No"))));
                assertThat(app.saveOne()).isInstanceOfSatisfying(Outcome.Unclear.class,
                        o -> assertThat(o.problem().status()).isEqualTo(status));
                assertThat(app.workspace().drafts().changes().size()).isOne();
                assertThat(stage.serverState()).isEqualTo(what.after(before));
                assertThat(app.saveOne()).isEqualTo(new Outcome.AlreadySo());
                assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
            }
        }
    }

    @Test
    void aListThatFailsLeavesWhatWasKnown() {
        try (var stage = ContractStage.open()) {
            var app = stage.app().loaded();
            var known = app.snapshot();
            for (var fault : new Fault[]{Fault.html(200), Fault.cut(), Fault.gateway(500, "No"), Fault.empty(200)}) {
                stage.market.faults().always("GET", Admin.API + "/account-users", fault);
                app.workspace().directory().refresh();
                assertThat(app.workspace().directory().state().value().problem()).isNotNull();
                assertThat(app.snapshot()).isSameAs(known);
                stage.market.faults().clear();
            }
            app.loaded();
        }
    }

    @Test
    void aListThatIsRateLimitedIsReadToItsEnd() {
        try (var stage = ContractStage.open()) {
            stage.market.faults().next(3, "GET", Admin.API + "/account-users",
                    Fault.tooManyRequests(Duration.ZERO));
            assertThat(stage.app().loaded().snapshot().users()).hasSize(30);
        }
    }
}
