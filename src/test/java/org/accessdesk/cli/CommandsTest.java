package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.app.AppFiles;
import org.accessdesk.demo.Marketplace;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.platform.keychain.SessionKeychain;
import org.accessdesk.service.connect.TokenSafe;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.connections.ConnectionFile;
import org.accessdesk.store.file.DraftFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands without a window, over HTTP on the embedded marketplace. */
class CommandsTest {
    @TempDir
    Path folder;
    private final SessionKeychain keychain = new SessionKeychain();
    private Marketplace marketplace;
    private Snapshot snapshot;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void start() throws Exception {
        marketplace = Marketplace.start(MarketplaceOptions.defaults().withUsers(30));
        snapshot = read();
    }

    @AfterEach
    void stop() {
        marketplace.close();
    }

    private Snapshot read() throws InterruptedException {
        try (var session = CommandSession.open(
                new ConnectionRequest.Own(marketplace.address().toString(),
                        marketplace.client().token(), MembershipEndpoint.AUTO),
                AppFiles.in(folder.resolve("reader"), folder.resolve("settings")))) {
            return session.refresh((_, _) -> {});
        }
    }

    private int run(@Nullable String token, String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var main = new RootCommand(false, folder, name -> ConnectOptions.TOKEN.equals(name) ? token : null,
                (data, settings) -> AppFiles.in(data, settings).withPolicy(folder)
                        .with(() -> new TokenSafe.TokenKeychain(keychain, null)));
        return RootCommand.run(main, new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private int run(String command, Path file, String... more) {
        var args = new ArrayList<>(List.of(command, file.toString(), "--address",
                marketplace.address().toString(), "--data", folder.resolve("data").toString()));
        args.addAll(List.of(more));
        return run(marketplace.client().token(), args.toArray(String[]::new));
    }

    private AccountUser somebody() {
        return snapshot.users().stream().filter(u -> u.groups().size() == 1).findFirst().orElseThrow();
    }

    private MembershipChange join() {
        var user = somebody();
        var group = snapshot.groups().stream().filter(g -> !g.isDefault() && !user.groups().contains(g.id()))
                .findFirst().orElseThrow();
        return MembershipChange.on(user).with(group.id(), true);
    }

    private Path draft(ChangeSet changes) throws StoreException {
        return draft(changes, snapshot.account());
    }

    private Path draft(ChangeSet changes, Account account) throws StoreException {
        var file = folder.resolve("q4.accessdraft");
        DraftFile.write(file, new Draft(new DraftId("d"), "Q4", "Ticket 4711", Instant.EPOCH, changes, Map.of(),
                Set.of()), account, marketplace.address().toString(), snapshot);
        return file;
    }

    @Test
    void aPlanSaysWhatWouldBeDone() throws Exception {
        var file = draft(ChangeSet.EMPTY.with(join()));
        assertThat(run("plan", file)).isEqualTo(2);
        assertThat(out.toString()).contains("Q4", somebody().name(), "+ ", "Requests that write: 1");
        assertThat(run("plan", file, "--json")).isEqualTo(2);
        assertThat(out.toString()).contains("\"writes\" : 1", "\"state\" : \"change\"", join().user().value());
        assertThat(marketplace.requests().all()).noneMatch(r -> r.method().equals("PUT"));
    }

    @Test
    void aPlanOfWhatIsSoAlreadyIsNothingToDo() throws Exception {
        var user = somebody();
        var change = new MembershipChange(user.id(), user.groups(), Set.of(), Set.of(), null);
        assertThat(run("plan", draft(ChangeSet.EMPTY.with(change)))).isZero();
        assertThat(out.toString()).contains("Nothing to do.");
    }

    @Test
    void whatCannotBeAppliedIsTold() throws Exception {
        var user = somebody();
        var change = MembershipChange.on(user).with(user.groups().iterator().next(), false);
        var file = draft(ChangeSet.EMPTY.with(change));
        assertThat(run("plan", file)).isEqualTo(1);
        assertThat(out.toString()).contains("without a group").contains("Nothing is sent before")
                .doesNotContain("Nothing to do.");
        assertThat(run("apply", file, "--yes")).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing was sent");
    }

    @Test
    void anApplyIsProvedAndASecondOneFindsNothingToDo() throws Exception {
        var change = join();
        var file = draft(ChangeSet.EMPTY.with(change));
        assertThat(run("apply", file, "--yes")).isZero();
        assertThat(out.toString()).contains(change.user() + " done");
        assertThat(err.toString()).contains("1 of 1");
        assertThat(read().user(change.user()).orElseThrow().groups()).containsAll(change.added());
        var writes = marketplace.requests().all().stream().filter(r -> r.method().equals("PUT")).count();
        assertThat(run("apply", file, "--yes")).isZero();
        assertThat(marketplace.requests().all().stream().filter(r -> r.method().equals("PUT"))).hasSize((int) writes);
        assertThat(run("plan", file)).isZero();
    }

    @Test
    void nothingIsSentWithoutAYes() throws Exception {
        assertThat(run("apply", draft(ChangeSet.EMPTY.with(join())))).isEqualTo(1);
        assertThat(err.toString()).contains("--yes");
        assertThat(marketplace.requests().all()).noneMatch(r -> r.method().equals("PUT"));
    }

    @Test
    void aSnapshotIsKept() {
        saveSnapshot();
    }

    private void saveSnapshot() {
        assertThat(run(marketplace.client().token(), "snapshot", "--address", marketplace.address().toString(),
                "--data", folder.resolve("data").toString())).isZero();
        assertThat(out.toString()).contains("30 users");
        assertThat(folder.resolve("data")).isNotEmptyDirectory();
    }

    @Test
    void whatHadToBeMendedIsTold() throws IOException {
        saveSnapshot();
        assertThat(err.toString()).doesNotContain("damaged");
        var data = folder.resolve("data");
        try (var files = Files.list(data)) {
            var file = files.filter(f -> f.toString().endsWith(".sqlite")).findFirst().orElseThrow();
            var bytes = Files.readAllBytes(file);
            bytes[3] ^= 1;
            Files.write(file, bytes);
        }
        saveSnapshot();
        assertThat(err.toString()).contains("The workspace was damaged.");
    }

    @Test
    void aBrokenFileIsOneSentence() throws IOException {
        var file = Files.writeString(folder.resolve("broken.accessdraft"), "{");
        assertThat(run("plan", file)).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(run("plan", folder.resolve("missing.accessdraft"))).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
    }

    /** The file is named as typed, so that users of scripts can find it. */
    @ParameterizedTest
    @ValueSource(strings = {"plan", "apply"})
    void aFileOfWhichNothingCanBeDoneIsNamed(String command) throws Exception {
        var other = new Account(new AccountId("ACC-9999-9999"), "Elsewhere", snapshot.account().type());
        var here = Path.of("").toAbsolutePath();
        var files = List.of(Files.writeString(folder.resolve("broken.accessdraft"), "{"),
                Files.writeString(folder.resolve("no draft.accessdraft"), "{}"), folder.resolve("missing.accessdraft"),
                Files.createDirectory(folder.resolve("folder.accessdraft")),
                draft(ChangeSet.EMPTY.with(join()), other));
        for (var file : files) {
            for (var typed : List.of(file, here.relativize(file))) {
                assertThat(run(command, typed, command.equals("apply") ? new String[]{"--yes"} : new String[0]))
                        .isOne();
                assertThat(err.toString().lines()).singleElement().asString().containsOnlyOnce(typed.toString());
            }
        }
    }

    @Test
    void aFileThatIsNotAppliedIsNamed() throws Exception {
        var user = somebody();
        var file = draft(ChangeSet.EMPTY
                .with(MembershipChange.on(user).with(user.groups().iterator().next(), false)));
        assertThat(run("apply", file)).isOne();
        assertThat(err.toString()).contains(file + ": Nothing was sent");
        assertThat(run("apply", file, "--yes")).isOne();
        assertThat(err.toString()).contains(file + ": Nothing was sent");
        assertThat(run("plan", file)).isOne();
        assertThat(out.toString()).contains(file + ": Nothing is sent");
    }

    @Test
    void aDraftOfAnotherAccountIsRefused() throws Exception {
        var other = new Account(new AccountId("ACC-9999-9999"), "Elsewhere", snapshot.account().type());
        var file = draft(ChangeSet.EMPTY.with(join()), other);
        assertThat(run("apply", file, "--yes")).isEqualTo(1);
        assertThat(err.toString()).contains("Elsewhere", "Nothing was sent");
    }

    @Test
    void aTokenIsTakenFromTheEnvironmentAlone() throws Exception {
        var file = draft(ChangeSet.EMPTY.with(join())).toString();
        assertThat(run((String) null, "plan", file)).isEqualTo(1);
        assertThat(err.toString()).contains(ConnectOptions.TOKEN);
        assertThat(run("nonsense", "plan", file, "--address", marketplace.address().toString())).isEqualTo(1);
        assertThat(err.toString()).doesNotContain("Exception");
    }

    private void save(boolean readOnly) throws StoreException {
        var connection = new SavedConnection("stark", "Stark", marketplace.address().toString(), Endpoint.AUTO,
                readOnly,
                ConnectionColor.BLUE, SavedConnection.Learnt.NOTHING);
        new ConnectionFile(folder.resolve("settings")).save(List.of(connection));
        keychain.write("stark", "v2 " + marketplace.address() + " " + marketplace.client().token());
    }

    private int saved(String command, Path file, String name, String... more) {
        var args = new ArrayList<>(List.of(command, file.toString(), "--connection", name, "--data",
                folder.resolve("data").toString(), "--settings", folder.resolve("settings").toString()));
        args.addAll(List.of(more));
        return run((String) null, args.toArray(String[]::new));
    }

    private long puts() {
        return marketplace.requests().all().stream().filter(r -> r.method().equals("PUT")).count();
    }

    @Test
    void aSavedConnectionHasItsOwnToken() throws Exception {
        save(false);
        var change = join();
        var file = draft(ChangeSet.EMPTY.with(change));
        assertThat(saved("plan", file, "stark")).isEqualTo(2);
        assertThat(saved("apply", file, "Stark", "--yes")).isZero();
        assertThat(read().user(change.user()).orElseThrow().groups()).containsAll(change.added());
        assertThat(run((String) null, "snapshot", "--connection", "Stark", "--data", folder.resolve("data").toString(),
                "--settings", folder.resolve("settings").toString())).isZero();
    }

    @Test
    void anUnknownNameListsTheKnownOnes() throws Exception {
        save(false);
        assertThat(saved("plan", draft(ChangeSet.EMPTY), "Wayne")).isOne();
        assertThat(err.toString().strip()).isEqualTo("There is no saved connection “Wayne”. Saved are “Stark”.");
        assertThat(saved("plan", draft(ChangeSet.EMPTY), "Stark", "--address", "https://example.com")).isOne();
        assertThat(err.toString()).contains("either --connection or");
    }

    @Test
    void aTokenThatIsNotKeptIsASentence() throws Exception {
        save(false);
        keychain.delete("stark");
        assertThat(saved("plan", draft(ChangeSet.EMPTY), "Stark")).isOne();
        assertThat(err.toString()).contains("No API token is kept for “Stark”").doesNotContain("Exception");
    }

    @Test
    void anEditedAddressIsNotToldTheToken() throws Exception {
        save(false);
        var file = folder.resolve("settings").resolve("connections.json");
        Files.writeString(file, Files.readString(file).replace("http://127.0.0.1", "http://127.0.0.2"));
        assertThat(saved("plan", draft(ChangeSet.EMPTY), "Stark")).isOne();
        assertThat(err.toString()).contains("The token that is kept for “Stark” was entered for "
                + marketplace.address() + "; this connection now leads to http://127.0.0.2:");
    }

    @Test
    void nothingIsAppliedThroughAReadOnlyOne() throws Exception {
        save(true);
        var file = draft(ChangeSet.EMPTY.with(join()));
        assertThat(saved("plan", file, "Stark")).isEqualTo(2);
        assertThat(saved("apply", file, "Stark", "--yes")).isOne();
        assertThat(err.toString()).contains("read-only", "Nothing was sent");
        save(false);
        Files.writeString(folder.resolve("policy.json"), "{\"readOnly\": true}");
        assertThat(saved("apply", file, "Stark", "--yes")).isOne();
        assertThat(run("apply", file, "--yes")).isOne();
        assertThat(err.toString()).contains("Your organisation allows no changes", "Nothing was sent");
        assertThat(puts()).isZero();
    }

    @Test
    void aHostThatIsNotAllowedIsNotAsked() throws Exception {
        save(false);
        Files.writeString(folder.resolve("policy.json"), "{\"allowedHosts\": [\"api.example.com\"]}");
        var asked = marketplace.requests().all().size();
        var file = draft(ChangeSet.EMPTY.with(join()));
        assertThat(saved("plan", file, "Stark")).isOne();
        assertThat(run("plan", file)).isOne();
        assertThat(err.toString()).contains("Your organisation allows connections to api.example.com only");
        assertThat(marketplace.requests().all()).hasSize(asked);
    }

    @Test
    void aPolicyThatCannotBeReadIsSaidAndForbidsAll() throws Exception {
        save(false);
        Files.createDirectories(folder.resolve("policy.json"));
        var asked = marketplace.requests().all().size();
        assertThat(saved("plan", draft(ChangeSet.EMPTY.with(join())), "Stark")).isOne();
        assertThat(err.toString()).contains("cannot be read or understood, so no connection is allowed",
                folder.resolve("policy.json") + " could not be read").doesNotContain("policy.invalid");
        assertThat(marketplace.requests().all()).hasSize(asked);
    }
}
