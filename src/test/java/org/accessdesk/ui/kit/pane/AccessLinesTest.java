package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.AccessLine.AccessLineKind;
import org.accessdesk.ui.kit.text.NameList;
import org.junit.jupiter.api.Test;

/** The modules below the groups of a user. */
class AccessLinesTest {
    private final AtomicInteger buttons = new AtomicInteger();
    private final AccessLines lines = Fx.call(() -> new AccessLines(_ -> {}, _ -> {
        buttons.incrementAndGet();
        return Optional.of(new Label());
    }));

    private static AccessLine line(int module, AccessLineKind kind, NameList names) {
        return new AccessLine(new ModuleId("MOD-000" + module), "Module " + module, kind, "via Finance", names);
    }

    private static AccessLine kept(int module) {
        return line(module, AccessLineKind.KEPT, NameList.of("Groups", List.of("Finance", "Sales")));
    }

    private List<Node> show(AccessLine... shown) {
        return Fx.call(() -> {
            lines.show(List.of(shown), "No modules");
            return List.copyOf(lines.getChildren());
        });
    }

    @Test
    void onlyTheLineThatChangesIsBuiltAgain() {
        var before = show(kept(1), kept(2), kept(3));
        var after = show(kept(1), line(2, AccessLineKind.LOST, NameList.NONE), kept(3));
        assertThat(after.getFirst()).isSameAs(before.getFirst());
        assertThat(after.getLast()).isSameAs(before.getLast());
        assertThat(after.get(1).getAccessibleText()).isEqualTo("− Module 2, via Finance");
        assertThat(buttons).hasValue(4);
    }

    @Test
    void asManyUsersAreNotTakenForTheSame() {
        var before = show(line(1, AccessLineKind.GAINED, users()));
        assertThat(show(line(1, AccessLineKind.GAINED, users())).getFirst()).isNotSameAs(before.getFirst());
    }

    private static NameList users() {
        return new NameList("Users", List.of("Anna"), () -> ListFilter.NONE);
    }

    @Test
    void noLinesAreSaidInWords() {
        show(kept(1), kept(2));
        var after = show();
        assertThat(after).singleElement()
                .matches(node -> node.getAccessibleRole() == AccessibleRole.TEXT && node instanceof Label label
                        && label.getText().equals("No modules"));
        assertThat(show(kept(1))).singleElement().isInstanceOf(FactRow.class);
    }
}
