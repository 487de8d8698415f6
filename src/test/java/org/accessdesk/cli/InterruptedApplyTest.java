package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.ApiToken;
import org.accessdesk.api.Call;
import org.accessdesk.api.ConnectionSettings;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.demo.Fault;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.store.DraftStore;
import org.accessdesk.store.KeptSamples;
import org.accessdesk.store.StoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An interrupted apply does not block other drafts forever, and a failed one leaves nothing behind. */
class InterruptedApplyTest {
    @TempDir
    private Path folder;
    private Pipeline cli;

    @BeforeEach
    void start() throws Exception {
        cli = new Pipeline(folder);
    }

    @AfterEach
    void stop() {
        cli.close();
    }

    private AccountUser user(int index) {
        return cli.users().get(index);
    }

    /** Creates a run of {@code changes} that was interrupted before any request. */
    private void interruptedRun(MembershipChange... changes) throws StoreException {
        try (var store = cli.store()) {
            store.journal().begin(Pipeline.draft("old", "Old", Pipeline.set(changes)), KeptSamples.AUTHOR,
                    cli.snapshot.takenAt(),
                    List.of(changes).stream().map(c -> RunItem.planned(c, "Name", "")).toList());
        }
    }

    /** Creates a run that was interrupted while its only change was being sent. */
    private void interruptedInFlight(AccountUser user) throws StoreException {
        var change = cli.join(user);
        try (var store = cli.store()) {
            var item = RunItem.planned(change, user.name(), "");
            var id = store.journal().begin(Pipeline.draft("old", "Old", Pipeline.set(change)), KeptSamples.AUTHOR,
                    cli.snapshot.takenAt(), List.of(item));
            store.journal().write(id, 0, item.started().sending(ServerState.of(user),
                    new ServerState.UserState(change.applyTo(user.groups()), user.revision()), Cascade.NONE));
        }
    }

    private boolean isAnythingUnfinished() throws StoreException {
        try (var store = cli.store()) {
            return store.journal().runs().stream().anyMatch(r -> r.finished() == null);
        }
    }

    @Test
    void whatIsBlockedNowIsSaidWithTheWayOut() throws Exception {
        interruptedRun(cli.removeOnlyGroup(user(0)), cli.join(user(1)));
        var file = cli.file(Pipeline.draft("d", "Other", Pipeline.set(cli.join(user(2)))));
        assertThat(cli.run("apply", file, "--yes")).isOne();
        assertThat(cli.err()).contains("The apply of “Old”", "without a group", "apply --abandon");
        assertThat(cli.puts()).isZero();

        assertThat(cli.run("apply", "--abandon")).isZero();
        assertThat(cli.out()).contains(user(0).id() + " not done", user(1).id() + " not done");
        assertThat(cli.err()).contains("The apply of “Old”", "is closed", "Done: 0. Not done: 2. Unknown: 0.");
        assertThat(cli.puts()).isZero();
        assertThat(isAnythingUnfinished()).isFalse();

        assertThat(cli.run("apply", file, "--yes")).isZero();
        assertThat(cli.out()).contains(user(2).id() + " done");
        assertThat(cli.run("apply", "--abandon")).isZero();
        assertThat(cli.out()).contains("No apply was broken off here.");
    }

    @Test
    void whatWasInFlightIsLookedUpBeforeItIsClosed() throws Exception {
        interruptedInFlight(user(0));
        assertThat(cli.run("apply", "--abandon", "--yes", "x.accessdraft")).isZero();
        assertThat(cli.out()).contains(user(0).id() + " not done");
        assertThat(cli.puts()).isZero();
        assertThat(isAnythingUnfinished()).isFalse();
    }

    @Test
    void whatTheServerNeverTellsOfIsUnknownAndClosed() throws Exception {
        interruptedInFlight(user(0));
        cli.market.faults().always("GET", ".*/users/" + user(0).id() + "(/.*)?", Fault.forbidden());
        var file = cli.file(Pipeline.draft("d", "Other", Pipeline.set(cli.join(user(2)))));
        assertThat(cli.run("apply", file, "--yes")).isOne();
        assertThat(cli.err()).contains("apply --abandon");
        assertThat(cli.run("apply", "--abandon")).isZero();
        assertThat(cli.out()).contains(user(0).id() + " unknown");
        assertThat(cli.run("apply", file, "--yes")).isZero();
    }

    @Test
    void oneDraftAFileIsLeftAndNoneOfOneThatIsBlockedOrDone() throws Exception {
        var own = Pipeline.draft("mine", "Mine", Pipeline.set(cli.join(user(5))));
        try (var store = cli.store()) {
            store.drafts().save(new DraftStore.Stored(own, List.of(), List.of()));
            store.drafts().open(own.id());
        }
        var blocked = cli.file(Pipeline.draft("b", "Blocked", Pipeline.set(cli.removeOnlyGroup(user(0)))));
        assertThat(cli.run("apply", blocked, "--yes")).isOne();
        assertThat(cli.run("apply", blocked, "--yes")).isOne();
        assertThat(cli.drafts()).containsExactly(own);

        cli.market.faults().always("PUT", ".*/users/" + user(1).id() + "(/.*)?", Fault.forbidden());
        var file = cli.file(Pipeline.draft("mine", "Q4", Pipeline.set(cli.join(user(1)), cli.join(user(2)))));
        assertThat(cli.run("apply", file, "--yes")).isEqualTo(3);
        assertThat(cli.out()).contains(user(1).id() + " not done", user(2).id() + " done");
        assertThat(cli.err()).contains("Done: 1. Not done: 1. Unknown: 0.");
        assertThat(cli.run("apply", file, "--yes")).isEqualTo(3);
        assertThat(cli.drafts()).hasSize(2).contains(own).anySatisfy(d -> {
            assertThat(d.name()).isEqualTo("Q4");
            assertThat(d.changes().changes()).hasSize(1);
        });

        cli.market.faults().clear();
        assertThat(cli.run("apply", file, "--yes")).isZero();
        assertThat(cli.drafts()).containsExactly(own);
        try (var store = cli.store()) {
            assertThat(store.drafts().open()).isEqualTo(own.id());
        }
    }

    private Draft excluded() {
        var change = cli.join(user(1));
        return Pipeline.draft("e", "Excluded", Pipeline.set(change)).withIncluded(change.target(), false);
    }

    @Test
    void nothingAtAllDoneIsOne() throws Exception {
        cli.market.faults().always("PUT", ".*", Fault.forbidden());
        var file = cli.file(Pipeline.draft("d", "Q4", Pipeline.set(cli.join(user(1)))));
        assertThat(cli.run("apply", file, "--yes")).isOne();
        assertThat(cli.run("apply", cli.file(excluded()), "--yes")).isZero();
        assertThat(cli.out()).contains("Nothing to do.");
        assertThat(cli.run("apply", "--yes")).isOne();
        assertThat(cli.err()).contains("Name the draft file");
    }

    @Test
    void allDoneAndPerhapsSomebodyElsesChangeOverwrittenIsFour() throws Exception {
        var settings = ConnectionSettings.of(cli.market.address(), ApiToken.parse(cli.market.client().token()));
        try (var other = HttpMarketplace.open(settings)) {
            var user = user(1);
            cli.market.faults().next(1, "PUT", ".*/users/" + user.id() + "(/.*)?", Fault.before(() -> {
                try {
                    other.putGroups(cli.snapshot.account(), user, user.groups(), Call.plain());
                } catch (ApiException e) {
                    throw new AssertionError(e);
                }
            }));
            var file = cli.file(Pipeline.draft("d", "Q4", Pipeline.set(cli.join(user), cli.join(user(2)))));
            assertThat(cli.run("apply", file, "--yes")).isEqualTo(4);
            assertThat(cli.out()).contains(user.id() + " done: ", user(2).id() + " done\n")
                    .contains("may have been overwritten");
            assertThat(cli.err()).contains("Done: 2. Not done: 0. Unknown: 0.");
        }
    }

    @Test
    void theHelpNamesEveryExitCode() {
        assertThat(cli.runWithoutOptions("apply", "--help")).isZero();
        assertThat(cli.out()).contains("Exit codes:").containsPattern("(?s) 0 .* 1 .* 3 .* 4 .* 130 .* 143 ");
        assertThat(cli.runWithoutOptions("plan", "--help")).isZero();
        assertThat(cli.out()).contains("Exit codes:").containsPattern("(?s) 0 .* 2 .* 1 ");
    }

    /** Changes that move all users who are not administrators to the group with the fewest modules. */
    private ChangeSet massRemoval() {
        var fewest = cli.snapshot.groups().stream().filter(g -> !g.isDefault())
                .min(Comparator.comparingInt(g -> g.moduleIds().size())).orElseThrow();
        var set = ChangeSet.EMPTY;
        for (var user : cli.snapshot.users()) {
            if (user.groups().stream().map(g -> cli.snapshot.group(g).orElseThrow())
                    .noneMatch(g -> g.moduleIds().contains(Module.ACCESS_MANAGEMENT))) {
                var change = MembershipChange.on(user).with(fewest.id(), true);
                for (var group : user.groups()) {
                    change = group.equals(fewest.id()) ? change : change.with(group, false);
                }
                set = change.isEmpty() ? set : set.with(change);
            }
        }
        return set;
    }

    @Test
    void givingTheRightToAdministerAccessIsConfirmed() throws Exception {
        var group = cli.snapshot.defaultGroup().orElseThrow().id();
        var user = cli.snapshot.users().stream().filter(u -> !u.groups().contains(group)).findFirst().orElseThrow();
        var file = cli.file(Pipeline.draft("d", "Deputy", Pipeline.set(MembershipChange.on(user).with(group, true))));
        assertThat(cli.run("plan", file)).isEqualTo(2);
        assertThat(cli.out()).contains("To be confirmed: 1 user would become an administrator: ");
        assertThat(cli.run("plan", file, "--json")).isEqualTo(2);
        assertThat(cli.out()).contains("\"severity\" : \"confirm\"", "1 user would become an administrator");
        assertThat(cli.run("apply", file, "--yes")).isOne();
        assertThat(cli.err()).contains("To be confirmed: 1 user would become an administrator", "--confirm ");
        assertThat(cli.puts()).isZero();
        assertThat(cli.run("apply", file, "--yes", "--confirm", cli.snapshot.account().id().value())).isZero();
        assertThat(cli.puts()).isOne();
    }

    @Test
    void theConfirmationTakesTheIdAndNamesIt() throws Exception {
        var set = massRemoval();
        var file = cli.file(Pipeline.draft("d", "Mass", set));
        assertThat(cli.run("apply", file, "--yes", "--confirm", "Somebody else")).isOne();
        assertThat(cli.err()).contains("To be confirmed: ", "--confirm " + cli.snapshot.account().id());
        assertThat(cli.puts()).isZero();
        assertThat(cli.drafts()).isEmpty();
        assertThat(cli.run("apply", file, "--yes", "--confirm", cli.snapshot.account().id().value())).isZero();
        assertThat(cli.puts()).isEqualTo(set.size());
    }
}
