package org.accessdesk.ui.review;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Target;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.RecordedExports;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.text.Alphabetical;
import org.accessdesk.ui.review.card.Grouping;
import org.accessdesk.ui.review.card.ReviewRow.Card;
import org.accessdesk.ui.review.card.ReviewRow.CardHeading;
import org.accessdesk.ui.review.card.ReviewRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review of a draft for thousands of users: made in the background, and cards only where they are looked at. */
class ManyCardsTest {
    private static final int MANY = 6_000;
    private static final int FIRST = 10;
    private final Bench bench = new Bench();
    private final RecordedExports exports = new RecordedExports();
    private final ReviewViewModel model = new ReviewViewModel(bench.workspace, (_, _, _) -> {
        throw new IOException("nowhere");
    }, bench.clock, exports);

    @BeforeEach
    void load() {
        bench.market.with(IntStream.range(FIRST, FIRST + MANY).mapToObj(n -> Samples.user(n, 1))
                .toArray(AccountUser[]::new));
        bench.refresh();
    }

    private ReviewContent content() {
        return model.contentProperty().get();
    }

    private ReviewRows rows() {
        return content().rows();
    }

    /** Drafts that the users join that group. */
    private void join(int group, int count) {
        bench.workspace.drafts().edit(set -> set.with(users(count).stream()
                .map(user -> set.of(user).with(groupId(group), true)).toList()));
    }

    private List<AccountUser> users(int count) {
        return bench.snapshot().users().stream().filter(user -> user.groups().equals(groupIds(1))).limit(count)
                .toList();
    }

    private long made() {
        return IntStream.range(0, rows().size()).filter(rows()::isMade).count();
    }

    @Test
    void isReviewedInTheBackgroundWithoutItsCards() {
        model.shown(true);
        join(2, MANY);
        assertThat(rows()).isEmpty();
        assertThat(content().empty()).isEqualTo("Reviewing 6,000 changes…");
        bench.settle();
        assertThat(rows().size()).isEqualTo(MANY);
        assertThat(made()).isZero();
        assertThat(content().side().sent()).startsWith("6,000 requests");
    }

    /** What was reviewed before may be something else. */
    @Test
    void whatWasReviewedBeforeIsNotShownForWhatWasDraftedSince() {
        model.shown(true);
        join(2, MANY);
        bench.settle();
        model.shown(false);
        join(3, MANY);
        model.shown(true);
        assertThat(rows()).isEmpty();
        bench.settle();
        assertThat(((Card) rows().getFirst()).lines().getFirst().chips()).hasSize(3);
    }

    @Test
    void whatIsStillTheSameStaysWhereItIsOpenedAgain() {
        model.shown(true);
        join(2, MANY);
        bench.settle();
        var before = rows();
        model.shown(false);
        model.shown(true);
        bench.clock.forward(Duration.ofHours(2));
        model.tick();
        bench.settle();
        assertThat(rows().hasPlacesOf(before)).isTrue();
        assertThat(content().freshness()).contains("2 hours");
    }

    /** As the strip at the bottom asks for it. */
    @Test
    void whatWasReviewedElsewhereSinceIsNotMixedUpWithWhatWasShown() {
        model.shown(true);
        join(2, MANY);
        bench.settle();
        model.shown(false);
        join(3, MANY);
        bench.workspace.review().shown();
        bench.settle();
        model.shown(true);
        assertThat(rows()).isEmpty();
        bench.settle();
        assertThat(((Card) rows().getFirst()).lines().getFirst().chips()).hasSize(3);
    }

    /** A closed review of 100,000 changes would keep as much memory as the account. */
    @Test
    void aClosedReviewIsDroppedWithTheNextEdit() {
        model.shown(true);
        join(2, MANY);
        bench.settle();
        bench.workspace.drafts().reason("Why");
        bench.settle();
        assertThat(rows()).hasSize(MANY);
        model.shown(false);
        assertThat(rows()).hasSize(MANY);
        bench.undo();
        assertThat(rows()).isEmpty();
        assertThat(bench.workspace.review().state().value().reviewed()).isNull();
    }

    @Test
    void lettersOfAReasonAreNotTakenBack() {
        model.shown(true);
        join(2, MANY);
        bench.settle();
        var before = rows();
        for (var typed : List.of("T", "Ti", "Tic")) {
            model.setReason(typed);
            bench.background.runOne();
            assertThat(content().reason()).isIn("", typed);
        }
        bench.settle();
        assertThat(content().reason()).isEqualTo("Tic");
        assertThat(rows().hasPlacesOf(before)).isTrue();
    }

    @Test
    void whileItIsReviewedAgainTheLastOneStays() {
        model.shown(true);
        join(2, MANY);
        bench.settle();
        var target = ((Card) rows().getFirst()).target();
        model.include(target, false);
        assertThat(((Card) rows().getFirst()).included()).isTrue();
        bench.settle();
        assertThat(((Card) rows().getFirst()).included()).isFalse();
        assertThat(content().included()).isEqualTo("5,999 of 6,000 included");
        model.remove(target);
        assertThat(rows().size()).isEqualTo(MANY);
        bench.settle();
        assertThat(rows().rowOf(target)).isEqualTo(-1);
        bench.undo();
        bench.settle();
        assertThat(rows().rowOf(target)).isZero();
    }

    /** What goes out is of now, also while the window still shows the last review. */
    @Test
    void aTableHasWhatIsDrafted(@TempDir Path folder) throws IOException {
        model.shown(true);
        join(2, MANY);
        bench.settle();
        model.remove(((Card) rows().getFirst()).target());
        model.exportTable(folder.resolve("review.csv"));
        bench.settle();
        assertThat(Files.readAllLines(folder.resolve("review.csv"))).hasSize(MANY);
        assertThat(exports.files).hasSize(1);
    }

    /** As a plain comparison of names orders them, whatever the order of the draft. */
    @Test
    void theOrderIsThatOfTheNames() {
        for (var seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            var some = new ArrayList<>(users(50));
            Collections.shuffle(some, random);
            bench.workspace.drafts().edit(_ -> ChangeSet.EMPTY);
            for (var user : some.subList(0, 1 + random.nextInt(40))) {
                bench.workspace.drafts().edit(set -> set.with(set.of(user).with(groupId(2 + random.nextInt(2)), true)));
            }
            model.shown(true);
            bench.settle();
            for (var grouping : Grouping.values()) {
                model.groupingProperty().set(grouping);
                bench.settle();
                var of = "seed " + seed + ", " + grouping;
                var cards = rows().stream().filter(Card.class::isInstance).map(Card.class::cast).toList();
                cards.stream().collect(Collectors.groupingBy(Card::under)).values()
                        .forEach(under -> assertThat(under).as("%s", of)
                                .isSortedAccordingTo(Comparator.comparing((Card card) -> Alphabetical.key(card.name()))
                                        .thenComparing(card -> card.target().id().value())));
                var headings = cards.stream().map(Card::under).distinct().filter(under -> !under.isEmpty()).toList();
                assertThat(rows().stream().filter(CardHeading.class::isInstance).map(row -> ((CardHeading) row).text()))
                        .as("%s", of).containsExactlyElementsOf(headings);
                if (grouping == Grouping.BY_GROUP) {
                    assertThat(headings).as("%s", of).isSorted();
                }
            }
        }
    }

    @Test
    void theListMakesTheCardsThatItShows() {
        model.shown(true);
        join(2, MANY);
        bench.settle();
        Fx.run(() -> {
            var list = new ReviewList(model);
            new Scene(list, 600, 600);
            list.show(rows());
            Fx.layOut(list);
            assertThat(made()).isBetween(1L, 100L);
            var target = Objects.requireNonNull(((Card) rows().get(20)).target());
            list.reveal(target);
            model.include(target, false);
            bench.settle();
            list.show(rows());
            Fx.layOut(list);
            assertThat(made()).isBetween(1L, 200L);
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(20);
            assertThat(((Card) list.getItems().get(20)).included()).isFalse();
            model.remove(((Card) rows().getFirst()).target());
            bench.settle();
            list.show(rows());
            Fx.layOut(list);
            assertThat(made()).isBetween(1L, 100L);
            assertThat(((Card) Objects.requireNonNull(list.getSelectionModel().getSelectedItem())).target())
                    .isEqualTo(target);
            assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(19);
        });
    }

    /** A conflict is decided by what was reviewed; an edit since is not taken back. */
    @Test
    void anEditSinceTheReviewIsNotTakenBackByADecision() {
        model.shown(true);
        join(2, MANY);
        var user = users(1).getFirst();
        bench.market.users.remove(user.id());
        bench.refresh();
        var target = new Target.UserTarget(user.id());
        bench.workspace.drafts().edit(set -> set.with(set.of(user).with(groupId(3), true)));
        var drafted = bench.workspace.drafts().changes().changes().get(target);
        model.keepTheirs(target);
        assertThat(bench.workspace.drafts().changes().changes().get(target)).isEqualTo(drafted);
        bench.settle();
        model.keepTheirs(target);
        assertThat(bench.workspace.drafts().changes().changes()).doesNotContainKey(target);
    }
}
