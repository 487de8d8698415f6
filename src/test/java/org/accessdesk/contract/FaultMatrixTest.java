package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.accessdesk.api.Timeouts;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.ui.kit.text.English;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault at every step of an apply, and the resulting outcome. Faults of reads last; faults of PUTs occur once. In
 * every cell, applying the same draft after the fault is removed must lead to the wanted state.
 */
class FaultMatrixTest {
    private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(300),
            Duration.ofMillis(300));

    /**
     * The list page: why the lists are missing. The others, as {@code outcome kind, server has it, drafted, requests}:
     * the outcome of the change, its problem, whether the server has it then (+ or -), whether it stays drafted, and
     * how many requests of the change reached the server. The client retries reads with transient errors, up to four
     * attempts in all; after a 429, which the client leaves to the run, the run starts again, up to five times in all.
     * The client reads once more if a successful PUT is not answered with the object.
     */
    private static final String TABLE = """
            fault            | list page      | pre-read                        | PUT                            | read-back
            400              | REJECTED       | Refused REJECTED - drafted 1    | Refused REJECTED - drafted 3   | Unclear REJECTED + drafted 3
            401              | UNAUTHORIZED   | Refused UNAUTHORIZED - drafted 1| Refused UNAUTHORIZED - drafted 2| Unclear UNAUTHORIZED + drafted 3
            403              | FORBIDDEN      | Refused FORBIDDEN - drafted 1   | Refused FORBIDDEN - drafted 2  | Unclear FORBIDDEN + drafted 3
            404              | NOT_FOUND      | Conflicting - drafted 1         | Refused NOT_FOUND - drafted 3  | Unclear NOT_FOUND + drafted 3
            409              | CONFLICT       | Refused CONFLICT - drafted 1    | Refused CONFLICT - drafted 3   | Unclear CONFLICT + drafted 3
            429              | RATE_LIMITED   | Refused RATE_LIMITED - drafted 5 | Saved + settled 5             | Unclear RATE_LIMITED + drafted 7
            429 Retry-After  | RATE_LIMITED   | Refused RATE_LIMITED - drafted 5 | Saved + settled 5             | Unclear RATE_LIMITED + drafted 7
            429 for an hour  | RATE_LIMITED   | Refused RATE_LIMITED - drafted 1| Refused RATE_LIMITED - drafted 2| Unclear RATE_LIMITED + drafted 3
            500              | SERVER_ERROR   | Refused SERVER_ERROR - drafted 1| Refused SERVER_ERROR - drafted 3| Unclear SERVER_ERROR + drafted 3
            500 after it     | SERVER_ERROR   | Refused SERVER_ERROR - drafted 1| Saved + settled 3              | Unclear SERVER_ERROR + drafted 3
            502              | SERVER_ERROR   | Refused SERVER_ERROR - drafted 4| Refused SERVER_ERROR - drafted 3| Unclear SERVER_ERROR + drafted 6
            504              | SERVER_ERROR   | Refused SERVER_ERROR - drafted 4| Refused SERVER_ERROR - drafted 3| Unclear SERVER_ERROR + drafted 6
            504 after it     | SERVER_ERROR   | Refused SERVER_ERROR - drafted 4| Saved + settled 3              | Unclear SERVER_ERROR + drafted 6
            refused          | UNREACHABLE    | Refused UNREACHABLE - drafted 0 | Refused UNREACHABLE - drafted 1| Unclear UNREACHABLE + drafted 2
            TLS              | TLS            | Refused TLS - drafted 0         | Refused TLS - drafted 1        | Unclear TLS + drafted 2
            stall            | TIMED_OUT      | Refused TIMED_OUT - drafted 0   | Refused UNANSWERED - drafted 2 | Unclear TIMED_OUT + drafted 2
            stall after it   | TIMED_OUT      | Refused TIMED_OUT - drafted 0   | Saved + settled 2              | Unclear TIMED_OUT + drafted 2
            cut              | NOT_UNDERSTOOD | Refused NOT_UNDERSTOOD - drafted 4| Saved + settled 3            | Unclear NOT_UNDERSTOOD + drafted 6
            truncated JSON   | NOT_UNDERSTOOD | Refused NOT_UNDERSTOOD - drafted 1| Saved + settled 3            | Unclear NOT_UNDERSTOOD + drafted 3
            HTML with 200    | NOT_UNDERSTOOD | Refused NOT_UNDERSTOOD - drafted 1| Refused NOT_UNDERSTOOD - drafted 3| Unclear NOT_UNDERSTOOD + drafted 3
            another 200      | NOT_UNDERSTOOD | Refused NOT_UNDERSTOOD - drafted 1| Saved + settled 4            | Unclear NOT_UNDERSTOOD + drafted 3
            gzip cut         | NOT_UNDERSTOOD | Refused NOT_UNDERSTOOD - drafted 4| Saved + settled 3            | Unclear NOT_UNDERSTOOD + drafted 6
            redirect         | REDIRECTED     | Refused REDIRECTED - drafted 1  | Refused REDIRECTED - drafted 3 | Unclear REDIRECTED + drafted 3
            """;

    static final Map<String, Fault> FAULTS = Map.ofEntries(Map.entry("400", Fault.badRequest()),
            Map.entry("401", Fault.unauthorized()), Map.entry("403", Fault.forbidden()),
            Map.entry("404", Fault.notFound()), Map.entry("409", Fault.conflict()),
            Map.entry("429", Fault.tooManyRequests()),
            Map.entry("429 Retry-After", Fault.tooManyRequests(Duration.ZERO)),
            Map.entry("429 for an hour", Fault.tooManyRequests(Duration.ofHours(1))),
            Map.entry("500", Fault.serverError()), Map.entry("500 after it", Fault.serverError().afterHandling()),
            Map.entry("502", Fault.badGateway()), Map.entry("504", Fault.gatewayTimeout()),
            Map.entry("504 after it", Fault.gatewayTimeout().afterHandling()),
            Map.entry("stall", Fault.stalled()), Map.entry("stall after it", Fault.stalledAfterHandling()),
            Map.entry("cut", Fault.cut()), Map.entry("truncated JSON", Fault.truncatedJson()),
            Map.entry("HTML with 200", Fault.html(200)),
            Map.entry("another 200", Fault.altered(_ -> "{\"id\":\"USR-0000-0000\",\"groups\":[]}")),
            Map.entry("gzip cut", Fault.gzipCut()),
            Map.entry("redirect", Fault.redirect("https://elsewhere.example/")));

    /** The step at which the fault occurs. */
    enum FaultStep {
        LIST(1), READ(2), PUT(3), BACK(4);

        private final int column;

        FaultStep(int column) {
            this.column = column;
        }
    }

    /** One cell of the table. */
    record Cell(String fault, FaultStep step, String end) {}

    static Stream<Named<Cell>> cells() {
        var cells = new ArrayList<Named<Cell>>();
        for (var line : TABLE.lines().skip(1).toList()) {
            var columns = line.split("\\|", -1);
            for (var step : FaultStep.values()) {
                var cell = new Cell(columns[0].strip(), step, columns[step.column].strip());
                cells.add(Named.of(cell.fault + " at " + step + ": " + cell.end, cell));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void endsAsTheTableSays(Cell cell) {
        try (var stage = ContractStage.open(); var wire = new FaultyWire(stage.market.address())) {
            var app = app(cell, stage, wire).loaded();
            if (cell.step == FaultStep.LIST) {
                list(cell, stage, wire, app);
            } else {
                change(cell, stage, wire, app);
            }
        }
    }

    private static boolean isOfWire(Cell cell) {
        return cell.fault.equals("refused") || cell.fault.equals("TLS");
    }

    private static ContractWorkspace app(Cell cell, ContractStage stage, FaultyWire wire) {
        return isOfWire(cell) ? stage.app(wire) : cell.fault.startsWith("stall") ? stage.app(SHORT) : stage.app();
    }

    private static void list(Cell cell, ContractStage stage, FaultyWire wire, ContractWorkspace app) {
        var known = app.snapshot();
        if (isOfWire(cell)) {
            wire.inject(broken(cell));
        } else {
            stage.market.faults().always("GET", Admin.API + "/account-users", fault(cell));
        }
        app.workspace().directory().refresh();
        var content = app.workspace().directory().state().value();
        assertThat(Objects.requireNonNull(content.problem()).kind()).isEqualTo(Kind.valueOf(cell.end));
        assertThat(app.snapshot()).isSameAs(known);
        assertThat(content.loading()).isFalse();
        removeFaults(stage, wire);
        app.loaded();
    }

    private static void change(Cell cell, ContractStage stage, FaultyWire wire, ContractWorkspace app) {
        var before = stage.serverState();
        var wanted = before.with("Lisa Liu", "German sub", "Finance");
        app.tick("Lisa Liu", "Finance");
        let(cell, stage, wire);
        stage.market.requests().clear();
        app.workspace().apply().apply();
        var status = app.workspace().apply().state().value();
        // A stalled request is logged when its connection ends, which may be before or after this line.
        var requests = stage.market.requests()
                .matching("*", ContractStage.USERS + "|" + ContractStage.PUTS_OF_USERS + "|"
                        + ContractStage.GROUPS)
                .stream().filter(r -> r.status() != 0 || !cell.fault.startsWith("stall")).count();
        var now = stage.serverState();
        removeFaults(stage, wire);
        assertThat(now).isIn(before, wanted);
        var drafted = app.workspace().drafts().changes().size() == 1 ? "drafted" : "settled";
        assertThat(words(status.last()) + (now.equals(wanted) ? "+ " : "- ") + drafted + " " + requests)
                .isEqualTo(cell.end);
        assertThat(status.running()).isNull();
        if (drafted.equals("drafted")) {
            assertThat(status.marked()).hasSize(1);
            assertThat(app.saveOne()).isIn(new Outcome.Saved(), new Outcome.AlreadySo());
        }
        assertThat(stage.serverState()).isEqualTo(wanted);
        assertThat(app.workspace().drafts().changes().isEmpty()).isTrue();
    }

    private static void let(Cell cell, ContractStage stage, FaultyWire wire) {
        if (isOfWire(cell)) {
            switch (cell.step) {
                case READ -> wire.inject(broken(cell));
                case PUT -> wire.injectAfter("GET", ContractStage.USERS, broken(cell));
                default -> wire.injectAfter("PUT", ContractStage.PUTS_OF_USERS, broken(cell));
            }
            return;
        }
        var faults = stage.market.faults();
        switch (cell.step) {
            case READ -> faults.always("GET", ContractStage.USERS, fault(cell));
            case PUT -> faults.next(1, "PUT", ContractStage.PUTS_OF_USERS, fault(cell));
            default -> faults.next(1, "PUT", ContractStage.PUTS_OF_USERS,
                    Fault.before(() -> faults.always("GET", ContractStage.USERS, fault(cell))));
        }
    }

    private static void removeFaults(ContractStage stage, FaultyWire wire) {
        stage.market.faults().clear();
        wire.removeFault();
    }

    private static FaultyWire.WireFault broken(Cell cell) {
        return cell.fault.equals("TLS") ? FaultyWire.WireFault.GARBLED : FaultyWire.WireFault.REFUSED;
    }

    /** Each fault at each of {@code steps} of another kind of change; faults that stall take too long for all of them. */
    static Stream<Arguments> atEach(Enum<?>... steps) {
        return new TreeSet<>(FAULTS.keySet()).stream().filter(fault -> !fault.startsWith("stall"))
                .flatMap(fault -> Stream.of(steps).map(step -> Arguments.of(fault, step)));
    }

    private static Fault fault(Cell cell) {
        return Objects.requireNonNull(FAULTS.get(cell.fault));
    }

    private static String words(List<AppliedItem> items) {
        assertThat(items).hasSize(1);
        return switch (items.getFirst().outcome()) {
            case Outcome.Saved _ -> "Saved ";
            case Outcome.Conflicting _ -> "Conflicting ";
            case Outcome.Refused(var problem) -> "Refused " + told(problem);
            case Outcome.Unclear(var problem) -> "Unclear " + told(problem);
            default -> items.getFirst().outcome() + " ";
        };
    }

    /** The kind of a problem, which must have a message. */
    private static String told(ApiProblem problem) {
        assertThat(English.of(problem.message())).isNotBlank();
        return problem.kind() + " ";
    }
}
