package org.accessdesk;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.accessdesk.model.Snapshot;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.ui.kit.Sentences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Applies a draft file to the account, or finishes an apply that was broken off. */
@CommandLine.Command(name = "apply", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Applies a draft to the account as it is now; what was broken off before is finished first. "
        + "The API token is taken from the environment variable ACCESS_DESK_TOKEN, or from the keychain for --connection.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all of it is done", "1:some of it is not, as the lines say"})
final class ApplyCommand implements Callable<Integer> {
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
                done = run(session, apply::resume);
            }
            session.workspace().drafts().add(draft);
            var all = run(session, apply::apply) && done;
            if (all) {
                forget(session);
            }
            return all ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
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

    private boolean run(Session session, Start start) throws InterruptedException {
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

    /** Prints each item; whether all of them are done. */
    private boolean told(Apply.Status status, @Nullable Snapshot snapshot) {
        var out = spec.commandLine().getOut();
        for (var item : status.last()) {
            var words = Sentences.of(item.outcome(), snapshot);
            out.println(item.change().target().id() + " " + (item.outcome().isSettled() ? "done" : "not done")
                    + (words.isEmpty() ? "" : ": " + words));
        }
        if (!status.problem().isEmpty()) {
            spec.commandLine().getErr().println(status.problem());
        }
        return status.problem().isEmpty() && status.last().stream().allMatch(i -> i.outcome().isSettled());
    }
}
