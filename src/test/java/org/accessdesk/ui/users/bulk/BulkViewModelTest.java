package org.accessdesk.ui.users.bulk;

import static org.accessdesk.model.Samples.group;
import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.groupIds;
import static org.accessdesk.model.Samples.user;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.accessdesk.model.bulk.RowAction;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pane that imports memberships, without its nodes. */
class BulkViewModelTest {
    private static final String HEAD = "Email,Group,Action\n";
    @TempDir
    private Path folder;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean holding;
    private final FakeMarketplace market = new FakeMarketplace().with(user(1, 1), user(2, 1, 2), user(3, 2))
            .with(group(0, 1, 2, 3), group(1, 1), group(2, 2));
    private final Workspace workspace = TestWorkspaces.open(market, market.token(),
            MemoryWorkspaces.store(market.token()), new Tasks(this::background, Runnable::run), Clock.systemUTC(),
            TestWorkspaces.TIRELESS, false);
    private final List<UserId> selected = new ArrayList<>();
    private final BulkViewModel model = new BulkViewModel(workspace, selected::addAll);

    BulkViewModelTest() {
        workspace.directory().refresh();
        model.open(BulkSource.ROWS);
    }

    private void background(Runnable work) {
        if (holding) {
            waiting.add(work);
        } else {
            work.run();
        }
    }

    private BulkContent shown() {
        return Objects.requireNonNull(model.contentProperty().get());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("changes.csv"), text);
    }

    @Test
    void aFileIsPreviewedAndPutIntoTheDraftAsOneStep() throws IOException {
        assertThat(shown().note()).isEqualTo("Choose a file, or paste rows from a spreadsheet.");
        model.read(file(HEAD + "user1@example.com,Group 2,add\nuser2@example.com,Group 1,remove\n"
                + "user3@example.com,Group 2,add\nuser1@example.com,Group 2,add\n"));
        assertThat(model.fileTextProperty().get()).isEqualTo("changes.csv");
        assertThat(shown().title()).isEqualTo("1 membership is added, and 1 is removed.");
        assertThat(shown().lines()).contains("2 people are concerned.", "1 row asks for what is so already.",
                "1 row repeats an earlier one.", "Group 2: 1 joins", "Group 1: nobody joins, 1 leaves");
        assertThat(shown().add()).isEqualTo("Put 2 changes into the draft");
        assertThat(shown().canSave()).isFalse();
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        model.put();
        assertThat(workspace.drafts().changes().membership(userId(1)).orElseThrow().added()).isEqualTo(groupIds(2));
        assertThat(workspace.drafts().changes().membership(userId(2)).orElseThrow().removed()).isEqualTo(groupIds(1));
        assertThat(selected).containsExactly(userId(1), userId(2));
        assertThat(model.openProperty().get()).isFalse();
        workspace.drafts().undo();
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        assertThat(workspace.drafts().state().value().canUndo()).isFalse();
    }

    @Test
    void allFaultsAreToldAtOnceAndTheRestCanBeDrafted() {
        model.textProperty().set(HEAD + "nobody@example.com,Group 1,add\nuser1@example.com,Group 2,add\n"
                + "user1@example.com,=SUM(A1),add\nuser3@example.com,Group 2,remove\n");
        assertThat(shown().failed()).hasSize(3)
                .satisfiesExactly(one -> assertThat(one).startsWith("Line 2: “nobody@example.com” is nobody"),
                        two -> assertThat(two).startsWith("Line 4: No group is called “=SUM(A1)”."),
                        three -> assertThat(three).startsWith("Line 5: User 3 would be in no group"));
        assertThat(shown().note()).startsWith("3 rows are left out.");
        assertThat(shown().canSave()).isTrue();
        var saved = model.failed().orElseThrow().text();
        assertThat(saved).contains("Email,Group,Action,Reason").contains(",'=SUM(A1),add,\"No group is called");
        model.put();
        assertThat(workspace.drafts().changes().size()).isEqualTo(1);
        // The saved file reads as the rows did.
        model.open(BulkSource.ROWS);
        model.textProperty().set(saved);
        assertThat(shown().failed()).hasSize(3).element(1).asString()
                .startsWith("Line 3: No group is called “=SUM(A1)”.");
        assertThat(shown().canAdd()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsToldAndChangesNothing() {
        model.read(folder.resolve("missing.csv"));
        assertThat(shown().problem()).contains("missing.csv").contains("cannot be read");
        assertThat(shown().canAdd()).isFalse();
        model.forgetFile();
        assertThat(shown().problem()).isEmpty();
        model.textProperty().set("Name,Department\nAna,Sales");
        assertThat(shown().problem()).isEqualTo("No column has the users: call it Email or User ID. "
                + "No column has the groups: call it Group or Group ID. No column says add or remove: call it Action.");
    }

    @Test
    void peopleJoinOrLeaveOneGroup() {
        model.open(BulkSource.PEOPLE);
        model.textProperty().set("user1@example.com\nUser Three <user3@example.com>; USR-0000-0002\nsomebody");
        assertThat(shown().note()).isEqualTo("Choose the group.");
        model.choose(groupId(0));
        assertThat(shown().title()).startsWith("3 memberships are added");
        assertThat(shown().failed()).singleElement().asString().startsWith("Line 3: “somebody”");
        assertThat(shown().warnings()).isNotEmpty();
        model.actionProperty().set(RowAction.REMOVE);
        assertThat(shown().lines()).contains("3 rows ask for what is so already.");
        assertThat(shown().canAdd()).isFalse();
        model.choose(groupId(1));
        assertThat(shown().title()).isEqualTo("Nobody joins a group, and 1 is removed.");
        assertThat(shown().failed()).hasSize(2);
    }

    /** The field of the group shows the same as the model, also when the pane is opened again. */
    @Test
    void theGroupStaysChosenAndPeopleCanBeGiven() {
        model.open(List.of(userId(1), userId(3)), groupId(2));
        assertThat(model.sourceProperty().get()).isEqualTo(BulkSource.PEOPLE);
        assertThat(shown().title()).startsWith("1 membership is added");
        model.put();
        model.open(BulkSource.PEOPLE);
        model.textProperty().set("USR-0000-0002");
        assertThat(model.groupProperty().get()).isEqualTo(groupId(2));
        assertThat(shown().lines()).contains("1 row asks for what is so already.");
        workspace.drafts().edit(set -> set.with(GroupDeletion.on(group(2, 2))));
        assertThat(model.groupProperty().get()).isNull();
        assertThat(shown().note()).isEqualTo("Choose the group.");
    }

    @Test
    void anotherInputEndsTheWorkOnTheOneBefore() {
        holding = true;
        model.textProperty().set(HEAD + "user1@example.com,Group 2,add\n");
        assertThat(shown().note()).isEqualTo("Working it out…");
        model.textProperty().set(HEAD + "user3@example.com,Group 1,add\nuser3@example.com,Group 0,add\n");
        model.put();
        assertThat(workspace.drafts().changes().isEmpty()).isTrue();
        while (!waiting.isEmpty()) {
            waiting.removeLast().run();
        }
        assertThat(shown().title()).startsWith("1 membership is added");
        assertThat(shown().canAdd()).isTrue();
    }

    @Test
    void anEditMeanwhileIsHeeded() {
        model.textProperty().set(HEAD + "user1@example.com,Group 2,add\n");
        workspace.drafts().edit(set -> set.with(UserRemoval.on(user(1, 1))));
        assertThat(shown().failed()).singleElement().asString().contains("removed from the account by this draft");
        model.cancel();
        assertThat(model.contentProperty().get()).isNull();
        assertThat(model.textProperty().get()).isEmpty();
    }
}
