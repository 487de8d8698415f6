package org.accessdesk;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.change.Outcome;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.apply.RunResult;
import org.accessdesk.ui.kit.Sentences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Applies a draft file to the account, or finishes an apply that was broken off. */
@CommandLine.Command(name = "apply", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Applies a draft to the account as it is now; what was broken off before is finished first. "
        + "The API token is taken from the environment variable ACCESS_DESK_TOKEN, or from the keychain for --connection.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all of it is done", "1:nothing of it is done, or it cannot be told",
                "3:some of it is done, as the lines say",
                "4:all of it is done, and somebody else’s change may have been overwritten"})
final class ApplyCommand implements Callable<Integer> {
    private static final int PARTLY = 3;
    private static final int OVERWRITTEN = 4;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.ParentCommand
    private Main main;
    @CommandLine.Mixin
    private ConnectOptions connect;
    @CommandLine.Parameters(paramLabel = "FILE", description = "The .accessdraft file.")
    private Path file;
    @CommandLine.Option(names = "--yes", required = true, description = "Says that it is to be sent.")
    private boolean yes;
    @CommandLine.Option(names = "--confirm", paramLabel = "ACCOUNT", description = "The account’s name, typed: goes on where so many lose access that a person has to confirm it.")
    private @Nullable String confirm;

    @Override
    public Integer call() throws InterruptedException {
        if (!yes) {
            throw new Main.Failure("Nothing was sent: say --yes to apply it, or use plan to see what it would do.");
        }
        try (var session = connect.open(main)) {
            session.requireWritable();
            var draft = session.read(file).draft();
            session.refresh((_, _) -> {});
            var apply = session.workspace().apply();
            var done = true;
            if (apply.state().value().unfinished() != null) {
                spec.commandLine().getErr().println("An apply was broken off here. It is finished first.");
                done = isDone(run(session, apply::resume));
            }
            session.workspace().drafts().add(draft);
            var result = run(session, apply::apply);
            if (done && isDone(result)) {
                forget(session);
            }
            return done ? code(result) : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static boolean isDone(RunResult result) {
        return switch (result) {
            case DONE, OVERWRITTEN -> true;
            case PARTLY, NOT_DONE -> false;
        };
    }

    private static int code(RunResult result) {
        return switch (result) {
            case DONE -> CommandLine.ExitCode.OK;
            case NOT_DONE -> CommandLine.ExitCode.SOFTWARE;
            case PARTLY -> PARTLY;
            case OVERWRITTEN -> OVERWRITTEN;
        };
    }

    /** A draft of which nothing is left is of no use to anybody. */
    private static void forget(Session session) throws InterruptedException {
        session.workspace().drafts().delete();
        session.untilKept();
    }

    /** What starts a run. */
    @FunctionalInterface
    private interface Start {
        void with(Set<Finding> confirmed);
    }

    private RunResult run(Session session, Start start) throws InterruptedException {
        var apply = session.workspace().apply();
        start.with(Set.of());
        var stopped = Set.copyOf(apply.state().value().stopped());
        if (!stopped.isEmpty()) {
            start.with(confirmed(stopped, session));
        }
        var err = spec.commandLine().getErr();
        try (var _ = apply.state().observe(s -> tell(s.running(), err))) {
            session.console().runUntil(() -> apply.state().value().running() == null);
        }
        session.untilKept();
        return told(apply.state().value(), session.workspace().directory().state().value().snapshot());
    }

    private Set<Finding> confirmed(Set<Finding> found, Session session) {
        var snapshot = session.workspace().directory().state().value().snapshot();
        found.forEach(f -> spec.commandLine().getErr().println(Sentences.of(f, snapshot)));
        if (found.stream().anyMatch(f -> f.severity() == Finding.Severity.BLOCKED)) {
            throw new Main.Failure("Nothing was sent: what is said above has to be changed first.");
        }
        var name = session.workspace().directory().token().account().name();
        if (!name.equals(confirm)) {
            throw new Main.Failure("Nothing was sent: to go on in spite of what is said above, add --confirm \"" + name
                    + "\".");
        }
        return found;
    }

    private static void tell(Apply.@Nullable Running running, PrintWriter err) {
        if (running != null) {
            err.println(running.done() + " of " + running.total() + (running.waitingUntil() == null ? ""
                    : ", waiting until " + running.waitingUntil() + " as the server asks"));
        }
    }

    /** Prints each item, and says how they ended as a whole. */
    private RunResult told(Apply.Status status, @Nullable Snapshot snapshot) {
        var out = spec.commandLine().getOut();
        for (var item : status.last()) {
            var words = Sentences.of(item.outcome(), snapshot);
            out.println(item.change().target().id() + " " + word(item.outcome())
                    + (words.isEmpty() ? "" : ": " + words));
        }
        if (!status.problem().isEmpty()) {
            spec.commandLine().getErr().println(status.problem());
        }
        var result = RunResult.of(status.last().stream().map(Apply.Item::outcome).toList());
        return status.problem().isEmpty() || !isDone(result) ? result : RunResult.NOT_DONE;
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Saved _,Outcome.SavedAs _,Outcome.ChangedSince _,Outcome.AlreadySo _ -> "done";
            case Outcome.Overwrote _ -> "done, perhaps over another change";
            case Outcome.NotSeenYet _ -> "written, not seen yet";
            case Outcome.Conflicting _,Outcome.Blocked _,Outcome.Refused _,Outcome.Differs _,Outcome.TakenBack _,Outcome.Unclear _,Outcome.NotSent _ ->
                "not done";
        };
    }
}
