package org.accessdesk.ui.compare;

import static org.accessdesk.model.Samples.groupId;
import static org.accessdesk.model.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.ui.Bench;
import org.accessdesk.ui.kit.pane.PairContent;
import org.accessdesk.ui.kit.pane.PairContent.PairLine;
import org.junit.jupiter.api.Test;

class PairTextsTest {
    private final Bench bench = Bench.loaded();

    private PairTexts texts() {
        return new PairTexts(Objects.requireNonNull(bench.workspace.drafted()));
    }

    private AccountUser user(int n) {
        return bench.snapshot().user(userId(n)).orElseThrow();
    }

    private UserGroup group(int n) {
        return bench.snapshot().group(groupId(n)).orElseThrow();
    }

    private static List<String> column(PairContent pair, int n) {
        return pair.columns().get(n).lines().stream().map(PairLine::text).toList();
    }

    @Test
    void twoUsersAreComparedByTheDraft() {
        bench.tick(1, 3, true);
        var pair = texts().of(user(1), user(2), List.of());
        assertThat(pair.title()).isEqualTo("User 1 and User 2, by the draft");
        assertThat(pair.columns()).extracting(PairContent.PairColumn::title).containsExactly("Only User 1", "Both",
                "Only User 2");
        assertThat(column(pair, 0)).containsExactly("Groups (1)", "Group 3", "Modules (0)", "Buyers (0)");
        assertThat(column(pair, 1)).containsExactly("Groups (1)", "Group 1", "Modules (3)", "Module MOD-0001",
                "Module MOD-0002", "Module MOD-0003", "Buyers (1)", "All buyers");
        assertThat(column(pair, 2)).containsExactly("Groups (1)", "Group 2", "Modules (3)", "Module MOD-0004",
                "Module MOD-0005", "Module MOD-0006", "Buyers (0)");
        assertThat(pair.text()).startsWith("User 1 and User 2, by the draft\n\nOnly User 1\n\nGroups (1)\n- Group 3\n");
    }

    @Test
    void twoGroupsAreComparedByTheDraft() {
        bench.tick(3, 2, true);
        var pair = texts().of(group(1), group(2), List.of());
        assertThat(column(pair, 0)).startsWith("Users (1)", "User 1", "Modules (3)");
        assertThat(column(pair, 1)).startsWith("Users (1)", "User 2", "Modules (0)");
        assertThat(column(pair, 2)).startsWith("Users (1)", "User 3", "Modules (3)");
        assertThat(texts().of(group(3), group(4), List.of()).columns().getFirst().lines()).extracting(PairLine::text)
                .contains("Modules (1)", "All buyers");
    }
}
