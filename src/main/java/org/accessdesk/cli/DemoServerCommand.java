package org.accessdesk.cli;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.accessdesk.app.AppFailure;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.world.switches.Switches;
import picocli.CommandLine;

/** Runs the embedded marketplace as an API sandbox for any client. */
@CommandLine.Command(name = "demo-server", mixinStandardHelpOptions = true, exitCodeOnInvalidInput = CommandLine.ExitCode.SOFTWARE, description = "Runs the embedded marketplace on this computer until it is ended, for any HTTP client.")
public final class DemoServerCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65535;
    private static final int MOST = 200_000;
    private static final int MOST_USERS = 1_000_000;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;
    @CommandLine.Option(names = "--port", defaultValue = "0", description = "The port; 0 takes any free one.")
    private int port;
    @CommandLine.Option(names = "--users", defaultValue = "1204", description = "Users of the client account.")
    private int users;
    @CommandLine.Option(names = "--groups", defaultValue = "24", description = "Groups of the client account.")
    private int groups;
    @CommandLine.Option(names = "--seed", defaultValue = "1", description = "The same seed makes the same accounts.")
    private long seed;
    @CommandLine.Option(names = "--latency", defaultValue = "0", description = "Milliseconds before each answer.")
    private int latency;

    @CommandLine.Option(names = "--switch", paramLabel = "NAME=on|off", completionCandidates = SwitchOption.SwitchNames.class, description = "Puts one of the server’s switches on or off, of what a client can notice and nobody publicly knows; may be given several times. NAME is one of ${COMPLETION-CANDIDATES}.")
    private List<String> switches = List.of();

    @Override
    public Integer call() throws InterruptedException {
        check("--port", port, 0, HIGHEST_PORT);
        check("--users", users, 1, MOST_USERS);
        check("--groups", groups, 1, MOST);
        check("--latency", latency, 0, MOST);
        var options = MarketplaceOptions.defaults().withPort(port).withUsers(users).withGroups(groups).withSeed(seed)
                .withLatency(Duration.ofMillis(latency)).withSwitches(switches());
        try (var marketplace = Marketplace.start(options)) {
            print(marketplace);
            new CountDownLatch(1).await();
        } catch (BindException e) {
            throw new AppFailure(
                    "Port " + port + " is in use. Choose another by --port, or 0 for any free one.", e);
        } catch (IOException e) {
            throw new AppFailure("The demo server could not start: " + e.getMessage(), e);
        }
        return CommandLine.ExitCode.OK;
    }

    private void check(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new CommandLine.ParameterException(spec.commandLine(),
                    name + " must be from " + min + " to " + max + ", not " + value + ".");
        }
    }

    private Switches switches() {
        try {
            return SwitchOption.applied(switches, Switches.defaults());
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(Marketplace marketplace) {
        var out = spec.commandLine().getOut();
        out.println("address=" + marketplace.address());
        for (var account : marketplace.accounts()) {
            var name = account.type().toLowerCase(Locale.ROOT);
            out.println(name + ".account=" + account.id());
            out.println(name + ".token=" + account.token());
        }
        out.flush();
    }
}
