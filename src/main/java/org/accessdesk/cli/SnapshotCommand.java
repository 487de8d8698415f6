package org.accessdesk.cli;

import java.util.concurrent.Callable;
import org.accessdesk.app.AppFailure;
import org.accessdesk.ui.kit.text.Messages;
import picocli.CommandLine;

/** Reads the account and saves a snapshot, for pipelines that compare access over time. */
@CommandLine.Command(name = "snapshot", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Reads users, groups and modules and keeps them in the account’s workspace. "
        + "The API token is taken from the environment variable ACCESS_DESK_TOKEN, or from the keychain for --connection.")
public final class SnapshotCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.ParentCommand
    private RootCommand root;
    @CommandLine.Mixin
    private ConnectOptions connect;

    @Override
    public Integer call() throws InterruptedException {
        var err = spec.commandLine().getErr();
        try (var session = connect.open(root)) {
            var snapshot = session.refresh((done, total) -> err.println("users " + done + " of " + total));
            var directory = session.workspace().directory();
            session.executor().runUntil(directory::isKept);
            var notKept = directory.state().value().notKept();
            if (notKept != null) {
                throw new AppFailure(Messages.of(notKept));
            }
            spec.commandLine().getOut().println("Account %s (%s): %d users, %d groups, %d modules, read %s%s".formatted(
                    snapshot.account().name(), snapshot.account().id(), snapshot.users().size(),
                    snapshot.groups().size(), snapshot.modules().size(), snapshot.takenAt(),
                    snapshot.isComplete() ? "" : ", incomplete: " + Messages.of(snapshot.gaps())));
        }
        return CommandLine.ExitCode.OK;
    }
}
