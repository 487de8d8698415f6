package org.accessdesk.ui.users.invite;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.Growth;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pane that invites people, without its nodes. */
class InviteViewModelTest {
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1, 2))
            .with(group(0, 1, 2, 3), group(1, 1), group(2, 2));
    private final Workspace workspace = TestWorkspaces.open(market, market.token(),
            MemoryWorkspaces.store(market.token()), Tasks.direct(), Clock.systemUTC(), TestWorkspaces.TIRELESS, false);
    private final List<UserId> selected = new ArrayList<>();
    private final InviteViewModel model = new InviteViewModel(workspace, selected::addAll);

    @BeforeEach
    void open() {
        workspace.directory().refresh();
        model.open();
    }

    private InviteContent shown() {
        return Objects.requireNonNull(model.contentProperty().get());
    }

    @Test
    void draftsWhoIsNamedIntoTheTickedGroupsAndSelectsThem() {
        assertThat(shown().canAdd()).isFalse();
        model.textProperty().set("Ana Alvarez <ana@example.com>\nbo.berg@example.com");
        assertThat(shown().people()).containsExactly("Ana Alvarez · ana@example.com",
                "Bo Berg · bo.berg@example.com");
        assertThat(shown().canAdd()).isFalse();
        model.toggle(groupId(2), true);
        assertThat(shown().canAdd()).isTrue();
        assertThat(shown().missing()).isEmpty();
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        model.add();
        assertThat(workspace.drafts().changes().invitations()).hasSize(2)
                .allSatisfy(i -> assertThat(i.groups()).isEqualTo(groupIds(2)));
        assertThat(selected).containsExactlyElementsOf(
                workspace.drafts().changes().invitations().stream().map(UserInvitation::user).toList());
        assertThat(model.openProperty().get()).isFalse();
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void saysAllThatIsWrongAndDraftsNothing() {
        model.textProperty().set("nobody\nAna Alvarez <ana@example.com>\nx@example.com");
        model.toggle(groupId(1), true);
        assertThat(shown().problems()).extracting(p -> p.substring(0, 7)).containsExactly("Line 1:", "Line 3:");
        assertThat(shown().canAdd()).isFalse();
        model.add();
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
    }

    @Test
    void whoIsInTheAccountIsOfferedToBeEditedInstead() {
        model.textProperty().set("Somebody Else <USER2@example.com>\nAna Alvarez <ana@example.com>");
        model.toggle(groupId(1), true);
        model.toggle(groupId(0), true);
        assertThat(shown().there()).singleElement().satisfies(k -> assertThat(k.user()).isEqualTo(userId(2)));
        assertThat(shown().canAdd()).isFalse();
        model.joinInstead(userId(2));
        assertThat(workspace.drafts().changes().membership(userId(2)).orElseThrow().added()).isEqualTo(groupIds(0));
        assertThat(shown().people()).containsExactly("Ana Alvarez · ana@example.com");
        assertThat(shown().canAdd()).isTrue();
        model.add();
        model.open("ana@example.com, Ana, Alvarez");
        assertThat(shown().there()).singleElement()
                .satisfies(k -> assertThat(Objects.requireNonNull(k.user()).isLocal()).isTrue());
    }

    @Test
    void linesThatAreToBeCorrectedStayWhereSomebodyJoinsInstead() {
        model.textProperty()
                .set("Ben <ben@>\nuser2@example.com, A, B\nAna Alvarez <ana@example.com>\nUSER2@example.com, A, B");
        model.toggle(groupId(0), true);
        model.joinInstead(userId(2));
        assertThat(shown().there()).isEmpty();
        assertThat(shown().problems()).singleElement().asString().contains("Ben <ben@>");
        assertThat(shown().people()).containsExactly("Ana Alvarez · ana@example.com");
    }

    private static String lines(int count, String end) {
        return IntStream.range(0, count)
                .mapToObj(n -> "Ana Alvarez%d <ana%d%s".formatted(n, n, end)).collect(Collectors.joining("\n"));
    }

    @Test
    void ofManyLinesTheFirstOfEachKindAreShownAndHowManyMoreThereAre() {
        model.textProperty().set(lines(5000, "@example.com>") + "\nuser1@example.com, A, B\n" + lines(3000, ">"));
        assertThat(shown().people()).hasSize(51).startsWith("Ana Alvarez0 · ana0@example.com")
                .endsWith("and 4,950 more people");
        assertThat(shown().problems()).hasSize(51).endsWith("and 2,950 more lines to correct");
        assertThat(shown().problems().getFirst()).startsWith("Line 5,002:");
        assertThat(shown().there()).singleElement().satisfies(k -> assertThat(k.user()).isEqualTo(userId(1)));
        model.textProperty().set(lines(5000, "@example.com>"));
        model.toggle(groupId(1), true);
        assertThat(shown().add()).isEqualTo("Add 5,000 invitations to the draft");
        model.add();
        assertThat(workspace.drafts().changes().invitations()).hasSize(5000);
    }

    @Test
    void oneLineOfAnyLengthIsShownByItsStart() {
        model.textProperty().set("ana@example.com, ".repeat(10_000));
        assertThat(shown().problems()).singleElement().asString().startsWith("Line 1: several addresses in “ana@")
                .hasSizeLessThan(300);
    }

    @Test
    void tickingAGroupDoesNotReadTheTextAgain() {
        var count = 20_000;
        model.textProperty().set(lines(count, "@example.com>"));
        model.toggle(groupId(1), true);
        Growth.takesAtMost(20, count, () -> model.toggle(groupId(2), true));
        assertThat(shown().canAdd()).isTrue();
    }

    @Test
    void aNewerTextTakesThePlaceOfOneThatIsBeingRead() {
        var later = new ArrayDeque<Runnable>();
        var slow = TestWorkspaces.open(market, market.token(), MemoryWorkspaces.store(market.token()),
                new Tasks(later::add, Runnable::run), Clock.systemUTC(), TestWorkspaces.TIRELESS, false);
        slow.directory().refresh();
        runAll(later);
        var read = new InviteViewModel(slow, selected::addAll);
        read.open("Ana Alvarez <ana@example.com>");
        runAll(later);
        read.toggle(groupId(1), true);
        read.textProperty().set("Bo Berg <bo@example.com>");
        var older = List.copyOf(later);
        later.clear();
        read.textProperty().set("Cy Cole <cy@example.com>");
        assertThat(read.contentProperty().get()).satisfies(c -> {
            assertThat(c.people()).containsExactly("Ana Alvarez · ana@example.com");
            assertThat(c.canAdd()).isFalse();
            assertThat(c.missing()).isEqualTo("Working it out…");
        });
        read.add();
        runAll(later);
        older.forEach(Runnable::run);
        assertThat(slow.drafts().changes().isEmpty()).isTrue();
        assertThat(read.contentProperty().get()).satisfies(c -> {
            assertThat(c.people()).containsExactly("Cy Cole · cy@example.com");
            assertThat(c.canAdd()).isTrue();
        });
        read.add();
        read.toggle(groupId(2), true);
        runAll(later);
        assertThat(slow.drafts().changes().isEmpty()).as("what is ticked meanwhile is seen first").isTrue();
        read.add();
        runAll(later);
        assertThat(slow.drafts().changes().invitations()).singleElement()
                .satisfies(i -> assertThat(i.groups()).isEqualTo(groupIds(1, 2)));
        read.close();
    }

    private static void runAll(Deque<Runnable> work) {
        while (!work.isEmpty()) {
            work.remove().run();
        }
    }

    @Test
    void leavingItDraftsNothing() {
        model.textProperty().set("Ana Alvarez <ana@example.com>");
        model.toggle(groupId(1), true);
        model.cancel();
        assertThat(model.contentProperty().get()).isNull();
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        model.open();
        assertThat(shown().people()).isEmpty();
        assertThat(shown().groups()).noneMatch(r -> r.state() == org.accessdesk.ui.kit.check.CheckState.CHECKED);
    }
}
