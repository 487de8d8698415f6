package org.accessdesk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.accessdesk.app.AppFailure;
import org.accessdesk.files.AtomicFile;
import org.accessdesk.model.bulk.BulkPlan;
import org.accessdesk.model.bulk.MembershipTable;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.service.bulk.MembershipFile;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.users.bulk.BulkTexts;
import org.accessdesk.ui.users.bulk.MembershipTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Makes a draft file of a CSV file with memberships to be added and removed. */
@CommandLine.Command(name = "import", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Makes a draft of a CSV file, to be applied by apply. Its columns are a user (by email address or ID), a group (by name or ID), and an action (add or remove). Nothing is sent. "
        + "The API token is taken from the environment variable ACCESS_DESK_TOKEN, or from the keychain for --connection.", exitCodeListHeading = "%nExit codes:%n", exitCodeList = {
                "0:the draft is written, or all is so already",
                "1:nothing is written, because of what the lines say",
                "3:the draft is written without the rows that the lines name (--partly)"})
public final class ImportCommand implements Callable<Integer> {
    private static final int SOME = 3;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.ParentCommand
    private RootCommand root;
    @CommandLine.Mixin
    private ConnectOptions connect;
    @CommandLine.Parameters(paramLabel = "FILE", description = "The CSV file, in UTF-8.")
    private Path file;
    @CommandLine.Option(names = "--out", required = true, paramLabel = "DRAFT", description = "The .accessdraft file to write.")
    private Path out;
    @CommandLine.Option(names = "--partly", description = "Writes the draft also if some rows have to be left out.")
    private boolean partly;
    @CommandLine.Option(names = "--failed", paramLabel = "CSV", description = "Writes the rows that are left out to this file, with their reasons.")
    private @Nullable Path failed;

    @Override
    public Integer call() throws InterruptedException {
        if (!out.toString().endsWith(DraftFile.SUFFIX)) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    out + " is no name of a draft file: let it end in " + DraftFile.SUFFIX + ".");
        }
        var table = read();
        try (var session = connect.openTemporary(root)) {
            var now = session.refresh((_, _) -> {});
            var plan = BulkPlan.of(table, new DraftedSnapshot(now, ChangeSet.EMPTY));
            plan.problems().forEach(problem -> spec.commandLine().getErr()
                    .println(BulkTexts.sentence(problem, now.names())));
            writeFailed(table, plan);
            return write(plan, session);
        }
    }

    private MembershipTable read() {
        try {
            return MembershipFile.read(file, _ -> {});
        } catch (InvalidValueException e) {
            var sentence = Messages.of(e.problem());
            throw new AppFailure(sentence.contains(file.toString()) ? sentence : file + ": " + sentence, e);
        }
    }

    private void writeFailed(MembershipTable table, BulkPlan plan) {
        var path = failed;
        if (path != null && !plan.problems().isEmpty()) {
            try {
                AtomicFile.write(path, MembershipTables.failed(table, plan)::writeTo);
            } catch (IOException e) {
                throw new AppFailure(path + " cannot be written. Nothing was written.", e);
            }
        }
    }

    private int write(BulkPlan plan, CommandSession session) {
        var left = plan.problems().size();
        if (left > 0 && !partly) {
            spec.commandLine().getErr().println(file + ": Nothing was written: correct " + rows(left)
                    + ", or leave them out by --partly.");
            return CommandLine.ExitCode.SOFTWARE;
        }
        if (!plan.changesAnything()) {
            spec.commandLine().getOut().println("Nothing to do: no draft was written.");
            return left > 0 ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
        }
        save(plan, session);
        BulkTexts.lines(plan).forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println(BulkTexts.title(plan) + " The draft is in " + out + ".");
        return left > 0 ? SOME : CommandLine.ExitCode.OK;
    }

    private void save(BulkPlan plan, CommandSession session) {
        var draft = Draft.empty(new DraftId(UUID.randomUUID().toString()), String.valueOf(file.getFileName()),
                Clock.systemUTC().instant()).with(plan.changes());
        try {
            DraftFile.write(out, draft, session.workspace().directory().token().account(),
                    session.workspace().address(), plan.drafted().base());
        } catch (StoreException e) {
            throw new AppFailure(Messages.of(e.problem()), e);
        }
    }

    private static String rows(int count) {
        return count == 1 ? "this row" : "these " + count + " rows";
    }
}
