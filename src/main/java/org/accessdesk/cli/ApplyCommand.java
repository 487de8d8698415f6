package org.accessdesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.accessdesk.app.AppFailure;
import org.accessdesk.model.account.ConfirmationWord;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.Sentences;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Applies a draft file to the account, resumes an interrupted apply, or closes it. */
@CommandLine.Command(name = "apply", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Applies a draft to the account as it is now; what was broken off before is finished first. "
        + "The API token is taken from the environment variable ACCESS_DESK_TOKEN, or from the keychain for --connection.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:all of it is done, or there was nothing to do", "1:nothing of it is done, or that cannot be told",
                "3:some of it is done and some is not, as the lines say",
                "4:all of it is done, and somebody else’s change may have been overwritten",
                "130:stopped by Ctrl C, 143 by a request to end; the lines say what is done, not done and unknown"})
public final class ApplyCommand implements Callable<Integer> {
    private static final String CLOSE = "access-desk apply --abandon says what of it is done and closes it; nothing more "
            + "of it is sent then, and this draft can be applied.";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.ParentCommand
    private RootCommand root;
    @CommandLine.Mixin
    private ConnectOptions connect;
    @CommandLine.Parameters(arity = "0..1", paramLabel = "FILE", description = "The .accessdraft file.")
    private @Nullable Path file;
    @CommandLine.Option(names = "--yes", description = "Says that it is to be sent.")
    private boolean yes;
    @CommandLine.Option(names = "--confirm", paramLabel = "ACCOUNT", description = "The account’s name or id, typed: goes on where so many lose access, or anybody is given the right to administer it, that a person has to confirm it.")
    private @Nullable String confirm;
    @CommandLine.Option(names = "--abandon", description = "Closes an apply that was broken off instead of finishing it: looks up what is unknown, says what is done, and sends nothing. No FILE is applied.")
    private boolean abandon;

    @Override
    public Integer call() throws InterruptedException {
        if (abandon) {
            return abandonInterrupted();
        }
        var path = file;
        if (path == null) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    "Name the draft file to apply, or close an apply that was broken off by --abandon.");
        }
        if (!yes) {
            throw new AppFailure(
                    path + ": Nothing was sent: say --yes to apply it, or use plan to see what it would do.");
        }
        return applyFile(path);
    }

    private int applyFile(Path path) throws InterruptedException {
        try (var session = connect.open(root)) {
            session.requireWritable();
            var draft = session.read(path).draft();
            session.refresh((_, _) -> {});
            try (var run = new ApplyRun(session, out(), err())) {
                if (resumeInterrupted(run, session, path)) {
                    warn(draft, session);
                    run.apply(draft, path.toString(),
                            found -> confirmed(found, session, run.lines(),
                                    new ConfirmationTexts(path + ": ", "Change the draft.")));
                }
                run.lines().summary();
                return run.lines().exitCode();
            }
        }
    }

    /** Warns before the apply about what cannot be detected afterwards. */
    private void warn(Draft draft, CommandSession session) {
        var snapshot = session.workspace().directory().state().value().snapshot();
        if (snapshot != null) {
            var reviewed = Reviewed.of(draft, snapshot, session.workspace().apply().context());
            if (reviewed.unwatched() > 0) {
                err().println(Sentences.ofUndetectableLosses(reviewed));
            }
        }
    }

    /** Resumes the interrupted run, if any; returns whether the next draft may be applied. */
    private boolean resumeInterrupted(ApplyRun run, CommandSession session, Path next) throws InterruptedException {
        for (var interrupted = run.interrupted(); interrupted.isPresent(); interrupted = run.interrupted()) {
            err().println(describe(interrupted.get()) + " was broken off. It is finished first.");
            if (!run.resume(interrupted.get(),
                    found -> confirmed(found, session, run.lines(), new ConfirmationTexts("", CLOSE)))) {
                run.lines()
                        .problem("What was broken off is not finished, so that " + next + " was not applied. Start it "
                                + "again, or close what was broken off: " + CLOSE);
                return false;
            }
        }
        return true;
    }

    private int abandonInterrupted() throws InterruptedException {
        try (var session = connect.open(root)) {
            session.refresh((_, _) -> {});
            try (var run = new ApplyRun(session, out(), err())) {
                if (run.interrupted().isEmpty()) {
                    out().println("No apply was broken off here.");
                }
                var closed = true;
                for (var interrupted = run.interrupted(); closed
                        && interrupted.isPresent(); interrupted = run.interrupted()) {
                    closed = run.abandon(interrupted.get());
                    err().println(describe(interrupted.get()) + (closed
                            ? " is closed. Nothing more of it is sent; what is not done stays in its draft."
                            : " is not closed. Try again when the server can be asked."));
                }
                run.lines().summary();
                return closed ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
            }
        }
    }

    private static String describe(Run run) {
        return "The apply of “" + (run.name().isBlank() ? "Draft" : run.name()) + "” of " + run.started();
    }

    /**
     * The prefix and hint for messages about a run.
     *
     * @param prefix the prefix of its sentences: the file as typed; empty if it was printed just before
     * @param hint what to do if it is blocked
     */
    private record ConfirmationTexts(String prefix, String hint) {}

    /** The findings if they are confirmed; otherwise prints why not, and what to do. */
    private Optional<Set<Finding>> confirmed(List<Finding> found, CommandSession session, ApplyLines lines,
            ConfirmationTexts asked) {
        FindingSentence.of(found, session.workspace().names()).forEach(err()::println);
        if (found.stream().noneMatch(Finding::stops)) {
            return Optional.of(Set.of());
        }
        var account = session.workspace().directory().token().account();
        if (found.stream().anyMatch(ApplyCommand::isBlocked)) {
            lines.problem(
                    asked.prefix + "Nothing was sent of it: what is said above stands in its way. " + asked.hint);
            return Optional.empty();
        }
        if (confirm == null || !ConfirmationWord.isMet(confirm, account)) {
            lines.problem(asked.prefix
                    + "Nothing was sent of it: to go on in spite of what is said above, add --confirm with the "
                    + "account’s name or its id, --confirm " + account.id() + ".");
            return Optional.empty();
        }
        return Optional.of(Set.copyOf(found));
    }

    private static boolean isBlocked(Finding finding) {
        return finding.severity() == Finding.Severity.BLOCKED;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
