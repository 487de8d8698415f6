package org.accessdesk;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accessdesk.api.MarketplaceAddress;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.platform.Folders;
import org.accessdesk.service.Connections;
import org.accessdesk.store.settings.SettingsFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command without a window connects to. */
final class ConnectOptions {
    /** Holds the API token; an argument would be seen by every process of the computer. */
    static final String TOKEN = "ACCESS_DESK_TOKEN";

    @Option(names = "--address", description = "The marketplace's address; the production one if left out.")
    private @Nullable String address;
    @Option(names = "--endpoint", description = "Which endpoint writes memberships: ${COMPLETION-CANDIDATES}; found out if left out.")
    private MembershipEndpoint endpoint = MembershipEndpoint.AUTO;
    @Option(names = "--data", description = "The folder of the workspaces; the one of the app's settings if left out.")
    private @Nullable Path data;

    /** The connection that is wished for, with the token of {@code environment}. */
    Connections.Wish.Own wish(UnaryOperator<@Nullable String> environment) {
        var token = Optional.ofNullable(environment.apply(TOKEN)).filter(t -> !t.isBlank())
                .orElseThrow(() -> new Main.Failure("There is no API token. Set it in the environment variable " + TOKEN
                        + " and start the command again."));
        return new Connections.Wish.Own(address == null ? MarketplaceAddress.PRODUCTION.toString() : address, token,
                endpoint);
    }

    /** Where workspaces are kept. */
    Path data() {
        if (data != null) {
            return data.toAbsolutePath();
        }
        var folders = Folders.ofSystem();
        return Places.chosenData(folders, new SettingsFiles(folders.settings()));
    }
}
