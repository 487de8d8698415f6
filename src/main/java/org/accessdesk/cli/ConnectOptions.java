package org.accessdesk.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.accessdesk.api.MarketplaceAddress;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.app.AppFailure;
import org.accessdesk.app.AppFiles;
import org.accessdesk.platform.Folders;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.Retention;
import org.accessdesk.store.Workspaces;
import org.accessdesk.store.settings.SettingsFiles;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.accessdesk.ui.kit.text.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The connection options of commands without a window. */
public final class ConnectOptions {
    /** The environment variable with the API token; an argument would be visible to all processes of the computer. */
    public static final String TOKEN = "ACCESS_DESK_TOKEN";

    @Option(names = "--connection", paramLabel = "NAME", description = "A saved connection, with its address and the token that the keychain has for it.")
    private @Nullable String connection;
    @Option(names = "--address", description = "The marketplace's address; the production one if left out.")
    private @Nullable String address;
    @Option(names = "--endpoint", description = "Which endpoint writes memberships: ${COMPLETION-CANDIDATES}; found out if left out.")
    private @Nullable MembershipEndpoint endpoint;
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;
    @Option(names = "--data", description = "The folder of the workspaces; the one of the app's settings if left out.")
    private @Nullable Path data;
    @Option(names = "--settings", description = "The folder of the saved connections; the system's own place if left out.")
    private @Nullable Path settings;

    /** Opens the requested connection; blocks. */
    CommandSession open(RootCommand root) {
        return open(root, SqliteWorkspaces::new);
    }

    /** As {@link #open(RootCommand)}, but with a temporary workspace. */
    CommandSession openTemporary(RootCommand root) {
        return open(root, (_, _) -> new MemoryWorkspaces());
    }

    private CommandSession open(RootCommand root, BiFunction<Path, Retention, Workspaces> workspaces) {
        var files = root.files(data(),
                settings == null ? Folders.ofSystem().settings() : settings.toAbsolutePath());
        var session = open(root, files, workspaces);
        // Warned before anything else: the journal of the last apply may be missing.
        var repairs = session.workspace().repairs();
        if (!repairs.isEmpty()) {
            command.commandLine().getErr().println(Messages.of(repairs));
        }
        return session;
    }

    private CommandSession open(RootCommand root, AppFiles files, BiFunction<Path, Retention, Workspaces> workspaces) {
        var name = connection;
        if (name == null) {
            return CommandSession.open(request(root.environment()), files, workspaces);
        }
        if (address != null || endpoint != null) {
            throw new AppFailure(
                    "A saved connection has its own address and endpoint: say either --connection or "
                            + "--address and --endpoint.");
        }
        return CommandSession.open(name, files, workspaces);
    }

    private Path data() {
        if (data != null) {
            return data.toAbsolutePath();
        }
        var folders = Folders.ofSystem();
        return AppFiles.dataFolder(folders, new SettingsFiles(folders.settings()));
    }

    /** The requested connection, with the token from {@code environment}. */
    private ConnectionRequest.Own request(UnaryOperator<@Nullable String> environment) {
        var token = Optional.ofNullable(environment.apply(TOKEN)).filter(t -> !t.isBlank())
                .orElseThrow(() -> new AppFailure(
                        "There is no API token. Set it in the environment variable " + TOKEN
                                + ", or name a saved connection by --connection, and start the command again."));
        return new ConnectionRequest.Own(
                address == null ? MarketplaceAddress.PRODUCTION.toString() : address, token,
                endpoint == null ? MembershipEndpoint.AUTO : endpoint);
    }
}
