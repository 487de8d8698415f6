import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The folders of a user with one saved connection to a server that does not exist any more, and with its saved lists.
 */
final class SavedAccount {
    private final Map<String, String> environment = new HashMap<>();
    private final Path folder;

    private SavedAccount(Path folder) {
        this.folder = folder;
        for (var place : List.of("DATA", "STATE", "CONFIG")) {
            environment.put("XDG_" + place + "_HOME", folder.resolve(place.toLowerCase(Locale.ROOT)).toString());
        }
    }

    /**
     * Fills {@code folder} with commands of the app.
     *
     * @param app the command that starts the app, such as its launcher
     */
    static SavedAccount make(Path folder, List<String> app, int users) throws IOException, InterruptedException {
        Tool.delete(folder);
        Files.createDirectories(folder);
        var account = new SavedAccount(folder);
        var server = account.start(app, "demo-server", "--port", "0", "--users", String.valueOf(users)).start();
        try (var output = server.inputReader()) {
            var facts = facts(output);
            var snapshot = account.start(app, "snapshot", "--address", facts.get("address"));
            snapshot.environment().put("ACCESS_DESK_TOKEN", facts.get("client.token"));
            if (snapshot.start().waitFor() != 0) {
                throw new IOException("The users could not be read.");
            }
            account.save(facts);
        } finally {
            server.destroy();
        }
        return account;
    }

    private ProcessBuilder start(List<String> app, String... arguments) {
        var command = new ArrayList<>(app);
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(folder.resolve("errors.txt").toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static Map<String, String> facts(BufferedReader output) throws IOException {
        var facts = new HashMap<String, String>();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var pair = line.split("=", 2);
            facts.put(pair[0], pair.length > 1 ? pair[1] : "");
            if (pair[0].equals("client.token")) {
                return facts;
            }
        }
        throw new IOException("The demo server did not start.");
    }

    private void save(Map<String, String> facts) throws IOException {
        var settings = Files.createDirectories(folder.resolve("config/access-desk"));
        Files.writeString(settings.resolve("connections.json"), """
                {"connections":[{"id":"kept","name":"Stark Industries","address":"%s","endpoint":"auto","readOnly":false,
                 "color":"blue","token":"%s","account":{"id":"%s","name":"Stark Industries","type":"Client"},
                 "lastUsed":"2026-11-01T00:00:00Z"}]}
                """.formatted(facts.get("address"), facts.get("client.token").split(":")[1],
                facts.get("client.account")));
    }

    /** The environment with which the app uses these folders. */
    Map<String, String> environment() {
        return environment;
    }
}
