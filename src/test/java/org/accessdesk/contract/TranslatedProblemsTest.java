package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.MarketplaceAddress;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.apply.run.ApplyStatus;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.Retention;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.connections.ConnectionFile;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.accessdesk.ui.kit.text.EnglishWords;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Sentences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** A person whose language is not English reads no English of ours, whatever goes wrong. */
@ParameterizedClass
@ValueSource(strings = {"de", "es", "fr", "ja"})
class TranslatedProblemsTest {
    /** What the network says is in brackets, and not ours. */
    private static final Pattern NOT_OURS = Pattern.compile("[(（][^)）]*[)）]");
    private static final String TOKEN = "idt:TKN-1111-2222:secret";

    @Parameter
    String language = "";

    @TempDir
    Path folder;

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void speakIt() {
        Locale.setDefault(Locale.of(language));
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private static void isTranslated(String words) {
        var ours = NOT_OURS.matcher(words).replaceAll("");
        assertThat(EnglishWords.in(ours)).as(words).isEmpty();
        assertThat(ours).isNotBlank().doesNotContain("..", "null", "{", "[").matches("(?s).*[.“”…»。」]");
    }

    private interface FailingDisk {
        void run() throws Exception;
    }

    private static Draft draft() {
        return new Draft(new DraftId("d"), "Entwurf", "", Samples.NOW, ChangeSet.EMPTY.with(join(1)), Map.of(),
                Set.of());
    }

    private static Message problem(FailingDisk failing) throws Exception {
        try {
            failing.run();
        } catch (StoreException e) {
            return e.problem();
        } catch (InvalidValueException e) {
            return e.problem();
        }
        throw new AssertionError("It did not fail");
    }

    @Test
    void draftFiles() throws Exception {
        var draft = draft();
        var text = DraftFile.text(draft, Samples.ACCOUNT, null, null);
        for (var bad : List.of("", "{}", "[]", "Hallo", "{\"format\":", text.replace("Entwurf", "Anderer"),
                text.replace("\"schema\" : 1", "\"schema\" : 2"), text.replace("USR-0000-0001", "USR-1"), text + "\0",
                "<<<<<<< HEAD\n" + text, "[".repeat(5_000))) {
            isTranslated(Messages.of(problem(() -> DraftFile.read(bad.getBytes(StandardCharsets.UTF_8)))));
        }
        isTranslated(Messages.of(problem(() -> DraftFile.read("Größe".getBytes(StandardCharsets.ISO_8859_1)))));
        isTranslated(Messages.of(problem(() -> DraftFile.read(folder))));
        isTranslated(Messages.of(problem(() -> DraftFile.read(folder.resolve("nichts")))));
        isTranslated(Messages.of(problem(
                () -> DraftFile.write(folder.resolve("nichts/a"), draft, Samples.ACCOUNT, null, null))));
    }

    @Test
    void workspaces() throws Exception {
        var token = new FakeMarketplace().token();
        var workspaces = new SqliteWorkspaces(folder, Retention.STANDARD);
        try (var store = workspaces.open("https://example.com", token)) {
            isTranslated(Messages.of(problem(() -> workspaces.open("https://example.com", token))));
            isTranslated(Messages.of(problem(() -> store.snapshots().get(7))));
            store.drafts().save(new DraftStore.Stored(draft(), List.of(), List.of()));
        }
        isTranslated(Messages.of(problem(() -> new SqliteWorkspaces(Files.createFile(folder.resolve("datei")),
                Retention.STANDARD).open("https://example.com", token))));
        var file = workspace();
        var content = Files.readAllBytes(file);
        content[3] ^= 1;
        Files.write(file, content);
        try (var store = workspaces.open("https://example.com", token)) {
            assertThat(store.repairs()).isNotEmpty();
            isTranslated(Messages.of(store.repairs()));
        }
    }

    private Path workspace() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".sqlite")).findFirst().orElseThrow();
        }
    }

    @Test
    void savedConnections() throws Exception {
        var file = folder.resolve("connections.json");
        for (var bad : List.of("{\"connections\":[7,{\"id\":\"a\"},{\"address\":\"a\"},"
                + "{\"id\":\"a\",\"address\":\"a\",\"color\":[]},{\"id\":\"a\",\"address\":\"a\"}]}", "nichts")) {
            Files.writeString(file, bad);
            var loaded = new ConnectionFile(folder).load();
            assertThat(loaded.problems()).isNotEmpty().allSatisfy(p -> isTranslated(Messages.of(p)));
        }
        Files.deleteIfExists(file);
        Files.createDirectories(file.resolve("etwas"));
        isTranslated(Messages.of(problem(() -> new ConnectionFile(folder).save(List.of()))));
    }

    @Test
    void whatIsTyped() throws Exception {
        for (var address : List.of("", "http://example.com", "https://a:b@example.com", "https://portal.example.com",
                "https://example.com/a", "https://a_b.com", "https://a-.com", "https://a.1b")) {
            isTranslated(Messages.of(problem(() -> MarketplaceAddress.parse(address))));
        }
        isTranslated(Messages.of(problem(() -> ApiToken.parse("nichts"))));
        isTranslated(Messages.of(problem(() -> ApiToken.parse(TOKEN + " " + TOKEN))));
    }

    @Test
    void theNetwork() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (var api = HttpMarketplace.open(
                ConnectionSettings.of(URI.create("http://127.0.0.1:" + port), ApiToken.parse(TOKEN)))) {
            api.self(Call.plain());
            throw new AssertionError("Nobody answers there");
        } catch (ApiException e) {
            isTranslated(Sentences.of(e.problem()));
        }
    }

    /** What is put in its way, and what an apply tells of it. */
    @Test
    void applying() {
        for (var kind : List.of(ApiProblem.Kind.UNREACHABLE, ApiProblem.Kind.UNAUTHORIZED, ApiProblem.Kind.APP_FAULT)) {
            var status = applied(new ApiProblem(kind, 0, Message.NONE, List.of(), null, null));
            status.last().forEach(i -> isTranslated(Sentences.of(i.outcome(), SnapshotNames.NONE)));
            if (kind != ApiProblem.Kind.APP_FAULT) {
                isTranslated(Messages.of(Objects.requireNonNull(status.problem())));
            }
        }
    }

    private static ApplyStatus applied(ApiProblem refusal) {
        var market = new FakeMarketplace().with(Samples.user(1, 1), Samples.user(2, 1))
                .with(Samples.group(1, 1), Samples.group(2, 1));
        try {
            var store = new MemoryWorkspaces().open("https://example.com", market.token());
            var workspace = TestWorkspaces.open(market, market.token(), store, Tasks.direct(), Clock.systemUTC(),
                    TestWorkspaces.UNGUARDED, false);
            workspace.directory().refresh();
            workspace.drafts().edit(set -> set.with(join(1)).with(join(2)));
            market.refuse("PUT USR-0000-0001", refusal);
            market.refuse("PUT USR-0000-0002", refusal);
            workspace.apply().apply();
            var status = workspace.apply().state().value();
            assertThat(status.last()).hasSize(2).noneMatch(i -> i.outcome().isSettled());
            return status;
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    private static MembershipChange join(int user) {
        return MembershipChange.on(Samples.user(user, 1)).with(Samples.groupId(2), true);
    }

    /** The lists of an account that cannot be told whole. */
    @Test
    void gaps() {
        try (var stage = ContractStage.with(s -> s.withTotalsCappedAt(20).withEmbeddedGroupsTruncatedAt(1))) {
            var gaps = new ArrayList<>(stage.app().loaded().snapshot().gaps());
            assertThat(gaps).isNotEmpty().allSatisfy(gap -> isTranslated(Messages.of(gap)));
        }
    }
}
