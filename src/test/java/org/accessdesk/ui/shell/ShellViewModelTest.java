package org.accessdesk.ui.shell;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.moduleId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.drafts.DraftFileActions;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.shell.notice.Notice;
import org.accessdesk.ui.shell.notice.SuccessTimer;
import org.accessdesk.ui.shell.strip.StripSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShellViewModelTest {
    private final Bench bench = Bench.loaded();
    private final ShellViewModel model = new ShellViewModel(bench.workspace, bench.clock);

    ShellViewModelTest() {
        model.dismissResult();
    }

    private List<String> segments() {
        return model.stripProperty().get().segments().stream().map(StripSegment::text).toList();
    }

    private List<Notice> notices() {
        return model.noticesProperty().get();
    }

    private String notice() {
        assertThat(notices()).hasSize(1);
        return notices().getFirst().text();
    }

    private void grant(int group, int module, boolean granted) {
        var known = bench.snapshot().group(groupId(group)).orElseThrow();
        bench.workspace.drafts().edit(set -> set.with(set.of(known).with(moduleId(module), granted)));
    }

    private void save() {
        model.save();
        bench.settle();
    }

    @Test
    void theDemoAccountIsWelcomedUntilItIsDismissed() {
        var fresh = new ShellViewModel(bench.workspace, bench.clock);
        assertThat(fresh.noticesProperty().get()).extracting(Notice::action)
                .containsExactly(Notice.ShellAction.CONNECT);
        fresh.dismissResult();
        assertThat(fresh.noticesProperty().get()).isEmpty();
        fresh.close();
    }

    // Header

    @Test
    void theHeaderTellsTheAccount() {
        assertThat(model.headerProperty().get().account()).isEqualTo(Samples.ACCOUNT);
        assertThat(model.headerProperty().get().demo()).isTrue();
        assertThat(model.headerProperty().get().loading()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0, Refreshed just now", "59, Refreshed just now", "60, Refreshed 1 min ago",
            "3540, Refreshed 59 min ago", "3600, Refreshed 1 hour ago", "7200, Refreshed 2 hours ago",
            "172799, Refreshed 47 hours ago", "172800, Refreshed 2 days ago", "-90, Refreshed just now"})
    void theListsAge(long seconds, String words) {
        bench.clock.forward(Duration.ofSeconds(seconds));
        model.tick();
        assertThat(model.headerProperty().get().refreshed()).isEqualTo(words);
    }

    @Test
    void aRefreshSaysWhatItReads() {
        var words = new ArrayList<String>();
        var progress = new ArrayList<Double>();
        model.headerProperty().subscribe(h -> {
            words.add(h.refreshed());
            progress.add(h.progress());
        });
        model.refresh();
        assertThat(model.headerProperty().get().loading()).isTrue();
        bench.settle();
        assertThat(words).containsSubsequence("Reading groups", "Reading users: 4 of 4", "Reading modules",
                "Reading buyers", "Refreshed just now");
        assertThat(progress).contains(-1.0, 1.0, 2.0);
    }

    @Test
    void aRefreshThatReadThoseWhoChangedSaysSoAndHowToReadAllOfThem() {
        var bench = new Bench();
        var shell = new ShellViewModel(bench.workspace, bench.clock);
        var now = bench.clock.instant();
        Samples.changing(1_000, now).forEach(bench.market::with);
        bench.refresh();
        for (var round = 1; round <= 2; round++) {
            assertThat(shell.headerProperty().get().reading()).isEmpty();
            bench.clock.forward(Duration.ofHours(1));
            bench.market.with(Samples.changed(9, now.plusSeconds(round), round + 1));
            shell.refresh();
            bench.settle();
        }
        assertThat(shell.headerProperty().get().reading()).contains("4:04").doesNotContain("5:04")
                .contains("Shift F5");
        shell.refreshAll();
        bench.settle();
        assertThat(shell.headerProperty().get().reading()).isEmpty();
    }

    @Test
    void beforeTheFirstListThereIsNoAge() {
        var early = new ShellViewModel(new Bench().workspace, bench.clock);
        assertThat(early.headerProperty().get().refreshed()).isEmpty();
        assertThat(early.stripProperty().get().segments()).isEmpty();
        assertThat(early.stripProperty().get().canSave()).isFalse();
    }

    // Strip

    @Test
    void withoutADraftThereIsNothing() {
        assertThat(segments()).containsExactly("No changes");
        assertThat(model.stripProperty().get().canSave()).isFalse();
        assertThat(model.stripProperty().get().canUndo()).isFalse();
        save();
        assertThat(bench.market.writes()).isEmpty();
    }

    @Test
    void theStripFollowsEachTick() {
        bench.tick(1, 3, true);
        assertThat(segments()).containsExactly("nobody gains or loses a module");
        assertThat(model.stripProperty().get().changes()).isEqualTo(1);
        bench.tick(3, 4, true);
        bench.tick(3, 3, false);
        assertThat(segments()).containsExactly("1 user loses Module MOD-0001");
        assertThat(model.stripProperty().get().segments().getFirst().tone()).isEqualTo(Tone.NEGATIVE);
    }

    @Test
    void theStripNamesTheLargestAndCountsTheRest() {
        grant(1, 4, true);
        grant(1, 2, false);
        bench.tick(3, 2, true);
        assertThat(segments()).containsExactly("2 users lose Module MOD-0002", "2 users gain Module MOD-0004",
                "1 user gains Module MOD-0005", "and 1 more");
    }

    @Test
    void undoAndRedo() {
        bench.tick(1, 2, true);
        assertThat(model.stripProperty().get().canUndo()).isTrue();
        model.undo();
        assertThat(model.stripProperty().get().changes()).isZero();
        assertThat(model.stripProperty().get().canRedo()).isTrue();
        model.redo();
        assertThat(model.stripProperty().get().changes()).isEqualTo(1);
        assertThat(model.stripProperty().get().canRedo()).isFalse();
    }

    @Test
    void aSaveTellsHowFarItIs() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        var words = new ArrayList<String>();
        model.stripProperty().subscribe(s -> words.addAll(s.segments().stream().map(x -> x.text()).toList()));
        model.save();
        assertThat(model.stripProperty().get().saving()).isTrue();
        assertThat(model.stripProperty().get().canSave()).isFalse();
        bench.settle();
        assertThat(words).containsSubsequence("Applying 0 of 2", "No changes");
        assertThat(model.stripProperty().get().saving()).isFalse();
    }

    @Test
    void aSaveCanBeStopped() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        model.save();
        model.cancelSave();
        assertThat(model.stripProperty().get().stopping()).isTrue();
        assertThat(segments()).containsExactly("Stopping after the requests under way, 0 of 2 done");
        bench.settle();
        assertThat(model.stripProperty().get().changes()).isEqualTo(2);
        assertThat(notice())
                .isEqualTo("2 not applied, the first: User 1: Not sent: you stopped before its turn.");
    }

    // Notices

    @ParameterizedTest
    @CsvSource({"PT5M1S, 5 minutes ahead of", "-PT7M, 7 minutes behind", "PT119M, 119 minutes ahead",
            "-PT2H, 2 hours behind", "PT47H59M, 47 hours ahead", "-PT48H, 2 days behind", "P365D, 365 days ahead"})
    void aClockThatIsWrongIsTold(Duration ahead, String words) {
        bench.market.clockAhead = ahead;
        model.refresh();
        bench.settle();
        assertThat(notice()).startsWith("This computer’s clock is " + words);
    }

    @ParameterizedTest
    @CsvSource({"PT5M", "-PT5M", "PT0S"})
    void aClockThatIsNearlyRightIsNot(Duration ahead) {
        bench.market.clockAhead = ahead;
        model.refresh();
        bench.settle();
        assertThat(notices()).isEmpty();
    }

    @Test
    void aGoodSaveSaysSoUntilDismissed() {
        bench.tick(1, 2, true);
        save();
        assertThat(notices())
                .containsExactly(new Notice(Notice.ShellSeverity.DONE,
                        "1 change applied and verified.", Notice.ShellAction.APPLIED));
        model.dismissResult();
        assertThat(notices()).isEmpty();
        bench.tick(1, 3, true);
        assertThat(notices()).isEmpty();
        save();
        assertThat(notices()).hasSize(1);
    }

    @Test
    void aNoticeOfSuccessGoesByItselfUnlessItIsInUse() {
        bench.tick(1, 2, true);
        save();
        model.tick();
        bench.clock.forward(SuccessTimer.STAYS.minusSeconds(1));
        model.tick();
        assertThat(notices()).hasSize(1);
        model.notices().success().hold(true);
        bench.clock.forward(SuccessTimer.STAYS);
        model.tick();
        assertThat(notices()).hasSize(1);
        model.notices().success().hold(false);
        model.tick();
        bench.clock.forward(SuccessTimer.STAYS);
        model.tick();
        assertThat(notices()).isEmpty();
    }

    @Test
    void aNoticeOfSuccessGoesAtTheNextScreen() {
        bench.tick(1, 2, true);
        save();
        model.screenProperty().set(Screen.GROUPS);
        assertThat(notices()).isEmpty();
        bench.market.refuse("PUT USR-0000-0003", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        bench.tick(3, 2, true);
        save();
        model.screenProperty().set(Screen.USERS);
        assertThat(notices()).extracting(Notice::severity).containsExactly(Notice.ShellSeverity.DANGER);
    }

    @Test
    void theAppliedDraftOfANameIsOfferedToBeDeleted() {
        bench.workspace.drafts().rename("Q4 clean-up");
        bench.tick(1, 2, true);
        save();
        assertThat(notices()).extracting(Notice::action).containsExactly(Notice.ShellAction.APPLIED_ALL);
        model.notices().deleteApplied();
        assertThat(bench.workspace.drafts().draft().name()).isEmpty();
        assertThat(notices()).extracting(Notice::action).containsExactlyInAnyOrder(Notice.ShellAction.APPLIED,
                Notice.ShellAction.BRING_BACK);
    }

    @Test
    void anExportSaysWhereItIsAndOpensItsFolder() {
        var opened = new ArrayList<Path>();
        var shell = new ShellViewModel(bench.workspace, bench.clock, DraftFileActions.none("No files."), () -> 0,
                (folder, failed) -> {
                    opened.add(folder);
                    failed.accept(folder);
                });
        var file = Path.of("there", "q4.csv").toAbsolutePath();
        shell.exports().exported(file);
        var notice = shell.noticesProperty().get().getFirst();
        assertThat(notice.text()).isEqualTo("Exported to " + file + ".");
        assertThat(notice.severity()).isEqualTo(Notice.ShellSeverity.DONE);
        shell.exports().openFolder();
        assertThat(opened).containsExactly(file.getParent());
        assertThat(shell.noticesProperty().get().getFirst().severity()).isEqualTo(Notice.ShellSeverity.DANGER);
        shell.exports().dismiss();
        assertThat(shell.noticesProperty().get()).extracting(Notice::action)
                .doesNotContain(Notice.ShellAction.EXPORTED);
        shell.close();
    }

    @Test
    void aSaveBesideAnothersSaysSo() {
        bench.tick(1, 2, true);
        bench.market.before("PUT USR-0000-0001",
                () -> bench.market.edit(userId(1), g -> {
                    var more = new HashSet<>(g);
                    more.add(groupId(4));
                    return more;
                }));
        save();
        assertThat(notices().getFirst().severity()).isEqualTo(Notice.ShellSeverity.WARNING);
        assertThat(notice()).contains("1 change applied")
                .contains("It may have overwritten what somebody else changed");
    }

    @Test
    void aRefusalIsNamed() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        bench.market.refuse("PUT USR-0000-0003", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        save();
        assertThat(notices().getFirst().severity()).isEqualTo(Notice.ShellSeverity.DANGER);
        assertThat(notice()).startsWith("1 applied, 1 not applied: User 3: The server refused it.")
                .contains("The server's words", "00-1-2-00");
    }

    @Test
    void aRefusedGroupIsNamedByItsName() {
        grant(1, 4, true);
        bench.market.refuse("PUT UGR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.FORBIDDEN, 403));
        save();
        assertThat(notice()).startsWith("1 not applied: Group 1: ");
    }

    @Test
    void whatIsDismissedStaysSo() {
        bench.tick(1, 2, true);
        bench.market.refuse("PUT USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        save();
        model.dismissResult();
        bench.tick(1, 3, true);
        assertThat(notices()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFailedRefreshKeepsTheListsAndSaysWhy(ApiProblem.Kind kind) {
        bench.market.refuse("LIST users", FakeMarketplace.problem(kind, 503));
        model.refresh();
        bench.settle();
        assertThat(notices()).hasSize(1).first().satisfies(n -> {
            assertThat(n.action()).isEqualTo(kind == ApiProblem.Kind.PROXY_SIGN_IN
                    ? Notice.ShellAction.PROXY
                    : Notice.ShellAction.REFRESH);
            assertThat(n.text()).contains("The server's words", "00-1-2-00");
        });
        assertThat(model.headerProperty().get().refreshed()).isEqualTo("Refreshed just now");
        model.refresh();
        bench.settle();
        assertThat(notices()).isEmpty();
    }

    @Test
    void aStoppedRefreshIsNoDanger() {
        model.refresh();
        model.cancelRefresh();
        bench.settle();
        assertThat(notices()).allSatisfy(n -> assertThat(n.severity()).isNotEqualTo(Notice.ShellSeverity.DANGER));
        assertThat(model.headerProperty().get().loading()).isFalse();
    }

    @Test
    void incompleteListsAreAdmitted() {
        bench.market.gaps.add("One page repeats");
        bench.refresh();
        assertThat(notice()).startsWith("The lists may be incomplete: One page repeats of groups");
        assertThat(notices().getFirst().severity()).isEqualTo(Notice.ShellSeverity.WARNING);
    }

    private ShellViewModel shellOf(Set<ModuleId> permissions) {
        var token = new TokenInfo(bench.market.token().id(), "Test", Samples.ACCOUNT, permissions);
        return new ShellViewModel(TestWorkspaces.open(bench.market, token, Tasks.direct(), bench.clock, false),
                bench.clock);
    }

    @Test
    void aTokenThatCannotSaveIsToldInTime() {
        assertThat(shellOf(Set.of(Module.ACCOUNT_MANAGEMENT)).noticesProperty().get()).extracting(Notice::text)
                .containsExactly("This token lacks the Access management module: the server will refuse to save.");
        assertThat(shellOf(Set.of()).noticesProperty().get()).isEmpty();
    }

    @Test
    void theGravestIsFirst() {
        bench.market.gaps.add("One page repeats");
        bench.refresh();
        bench.tick(1, 2, true);
        bench.market.refuse("PUT USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.REJECTED, 400));
        save();
        assertThat(notices()).extracting(Notice::severity).containsExactly(Notice.ShellSeverity.DANGER,
                Notice.ShellSeverity.WARNING);
    }

    @Test
    void nobodyAnsweringIsAStateNotADanger() {
        bench.market.refuse("LIST users", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        model.refresh();
        bench.settle();
        assertThat(model.headerProperty().get().offline()).isTrue();
        assertThat(notice()).startsWith("Offline. ");
        assertThat(notices().getFirst().severity()).isEqualTo(Notice.ShellSeverity.WARNING);
        model.refresh();
        bench.settle();
        assertThat(model.headerProperty().get().offline()).isFalse();
    }

    @Test
    void aDeletedDraftIsAnnouncedUntilItIsBack() {
        bench.workspace.drafts().rename("Q4");
        model.drafts().delete();
        assertThat(notice()).isEqualTo("“Q4” was deleted.");
        assertThat(notices().getFirst().action()).isEqualTo(Notice.ShellAction.BRING_BACK);
        model.drafts().restoreDeleted();
        assertThat(notices()).isEmpty();
    }

    @Test
    void anExcludedChangeIsNotCountedForApplying() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        bench.workspace.drafts().include(new org.accessdesk.model.change.Target.UserTarget(userId(1)), false);
        assertThat(model.stripProperty().get().changes()).isEqualTo(2);
        assertThat(model.stripProperty().get().toSend()).isOne();
        save();
        assertThat(bench.market.writes()).hasSize(1);
    }

    /** User 1 has group 4 already, and user 3 would lose the only group: neither is sent. */
    @Test
    void applyCountsWhatWillBeSent() {
        bench.tick(1, 4, true);
        bench.tick(3, 3, false);
        bench.market.edit(userId(1), g -> {
            var more = new HashSet<>(g);
            more.add(groupId(4));
            return more;
        });
        bench.refresh();
        var strip = model.stripProperty().get();
        assertThat(strip.changes()).isEqualTo(2);
        assertThat(strip.toSend()).isZero();
        assertThat(strip.segments()).as("beside 2 changes").isEmpty();
        assertThat(strip.canSave()).isFalse();
        assertThat(strip.obstacle().brief()).isEqualTo("Resolve the conflict first");
        save();
        assertThat(bench.market.writes()).isEmpty();
        bench.tick(2, 4, true);
        assertThat(model.stripProperty().get().toSend()).isOne();
        assertThat(model.stripProperty().get().canSave()).isTrue();
    }

    @Test
    void onlyTheReviewAppliesByKeyUnlessTheSettingsLetFewChangesGo() {
        var allowed = new AtomicInteger();
        var shell = new ShellViewModel(bench.workspace, bench.clock, DraftFileActions.none(""), allowed::get,
                (_, failed) -> {});
        bench.tick(1, 2, true);
        shell.saveOrReview();
        bench.settle();
        assertThat(bench.market.writes()).isEmpty();
        assertThat(shell.screenProperty().get()).isEqualTo(Screen.REVIEW);
        shell.saveOrReview();
        bench.settle();
        assertThat(bench.market.writes()).hasSize(1);
        shell.screenProperty().set(Screen.USERS);
        allowed.set(1);
        bench.tick(1, 3, true);
        shell.saveOrReview();
        bench.settle();
        assertThat(bench.market.writes()).hasSize(2);
        bench.tick(3, 0, true);
        shell.saveOrReview();
        bench.settle();
        assertThat(bench.market.writes()).as("a finding").hasSize(2);
        assertThat(shell.screenProperty().get()).isEqualTo(Screen.REVIEW);
        shell.close();
    }

    /** The notice and the obstacle stay while the lists are read again, and go when that succeeds. */
    @Test
    void offlineNothingCanBeAppliedUntilTheServerIsBack() {
        bench.tick(1, 2, true);
        bench.market.refuse("LIST users", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        bench.refresh();
        var told = notices();
        assertThat(told).hasSize(1);
        assertThat(model.headerProperty().get().badges()).first().extracting(b -> b.badge().text())
                .isEqualTo("Offline");
        assertThat(model.stripProperty().get().canSave()).isFalse();
        assertThat(model.stripProperty().get().obstacle().brief()).isEqualTo("Offline");
        save();
        assertThat(bench.market.writes()).isEmpty();
        model.refresh();
        assertThat(notices()).isEqualTo(told);
        assertThat(model.stripProperty().get().canSave()).isFalse();
        bench.settle();
        assertThat(notices()).isEmpty();
        assertThat(model.stripProperty().get().canSave()).isTrue();
    }

    @Test
    void anApplyThatReachesNoServerIsToldOnce() {
        bench.tick(1, 2, true);
        bench.market.refuse("PUT USR-0000-0001", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        bench.market.refuse("LIST users", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        save();
        assertThat(notices()).hasSize(1);
        assertThat(notice()).startsWith("Offline");
        bench.refresh();
        assertThat(notices()).isEmpty();
        assertThat(model.stripProperty().get().toSend()).isOne();
    }

    @Test
    void anApplyThatLosesTheServerOnTheWayIsToldOnceAndWithdrawn() {
        bench.tick(1, 2, true);
        bench.tick(3, 2, true);
        bench.market.refuse("PUT USR-0000-0003", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        bench.market.refuse("LIST users", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        save();
        assertThat(notices()).hasSize(1);
        assertThat(notice()).startsWith("Offline").endsWith("1 change was applied; the rest is still drafted.");
        assertThat(notices().getFirst().severity()).isEqualTo(Notice.ShellSeverity.WARNING);
        bench.refresh();
        assertThat(notices()).singleElement().satisfies(n -> {
            assertThat(n.severity()).isEqualTo(Notice.ShellSeverity.DONE);
            assertThat(n.text()).isEqualTo("1 change applied and verified.");
        });
        assertThat(model.stripProperty().get().toSend()).isOne();
    }

    @Test
    void theNextTryIsCountedDownInPlace() {
        bench.market.refuse("LIST users", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        bench.refresh();
        model.tick();
        var told = notices();
        assertThat(model.retryProperty().get()).isEqualTo("Trying again in 30 s");
        bench.clock.forward(Duration.ofSeconds(26));
        model.tick();
        assertThat(model.retryProperty().get()).isEqualTo("Trying again in 4 s");
        bench.clock.forward(Duration.ofSeconds(4));
        model.tick();
        assertThat(model.retryProperty().get()).isEqualTo("Trying again…");
        assertThat(notices()).isEqualTo(told);
    }

    @Test
    void closedItObservesNoMore() {
        model.close();
        bench.tick(1, 2, true);
        assertThat(model.stripProperty().get().changes()).isZero();
    }

    /** The server does not answer for a while; the lists are reread automatically when it does. */
    @Test
    void looksAgainByItselfWhileNobodyAnswers() {
        bench.market.refuse("LIST users", FakeMarketplace.problem(ApiProblem.Kind.UNREACHABLE, 0));
        bench.refresh();
        assertThat(model.headerProperty().get().offline()).isTrue();
        model.tick();
        bench.clock.forward(Duration.ofSeconds(29));
        model.tick();
        bench.settle();
        assertThat(model.headerProperty().get().offline()).isTrue();
        bench.clock.forward(Duration.ofSeconds(1));
        model.tick();
        bench.settle();
        assertThat(model.headerProperty().get().offline()).isFalse();
    }

    @Test
    void readsTheListsAnewAfterASleep() {
        model.tick();
        bench.market.requests.clear();
        bench.clock.forward(Duration.ofMinutes(3));
        model.tick();
        bench.settle();
        assertThat(bench.market.requests).contains("LIST users");
    }
}
