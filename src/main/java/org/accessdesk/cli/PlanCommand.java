package org.accessdesk.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.accessdesk.service.review.Reviewed;
import picocli.CommandLine;

/** Prints what a draft file would change in the current account. Sends and saves nothing. */
@CommandLine.Command(name = "plan", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Says what a draft would do to the account as it is now; nothing is sent. "
        + "The API token is taken from the environment variable ACCESS_DESK_TOKEN, or from the keychain for --connection.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:nothing to do", "2:there are changes", "1:it cannot be told or cannot be applied as it is"})
public final class PlanCommand implements Callable<Integer> {
    private static final int CHANGES = 2;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.ParentCommand
    private RootCommand root;
    @CommandLine.Mixin
    private ConnectOptions connect;
    @CommandLine.Parameters(paramLabel = "FILE", description = "The .accessdraft file.")
    private Path file;
    @CommandLine.Option(names = "--json", description = "For programs: one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        try (var session = connect.openTemporary(root)) {
            var draft = session.read(file).draft();
            var now = session.refresh((_, _) -> {});
            var reviewed = Reviewed.of(draft, now, session.workspace().apply().context());
            print(reviewed);
            return code(reviewed);
        }
    }

    private void print(Reviewed reviewed) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.print(new PlanJson(reviewed).text());
            out.flush();
        } else {
            new PlanReport(reviewed, file.toString()).lines().forEach(out::println);
        }
    }

    private static int code(Reviewed reviewed) {
        if (PlanState.cannotBeApplied(reviewed)) {
            return CommandLine.ExitCode.SOFTWARE;
        }
        return reviewed.changesToPut().isEmpty() ? CommandLine.ExitCode.OK : CHANGES;
    }
}
