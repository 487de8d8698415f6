package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.AccessLine.AccessLineKind;
import org.accessdesk.ui.kit.text.NameList;
import org.junit.jupiter.api.Test;

/** The modules below the groups of a user. */
class AccessLinesTest {
    private final AtomicInteger buttons = new AtomicInteger();
    private final AccessLines lines = Fx.call(() -> new AccessLines(_ -> {}, line -> {
        buttons.incrementAndGet();
        return button(line);
    }));

    private static Optional<Node> button(ObservableValue<AccessLine> line) {
        var button = new Label();
        button.textProperty().bind(line.map(AccessLine::text));
        return Optional.of(button);
    }

    private static AccessLine line(int module, AccessLineKind kind, NameList names) {
        return new AccessLine(new ModuleId("MOD-000" + module), "Module " + module, kind, "via Finance", names);
    }

    private static AccessLine kept(int module) {
        return line(module, AccessLineKind.KEPT, NameList.of("Groups", List.of("Finance", "Sales")));
    }

    private List<Node> show(AccessLine... shown) {
        return Fx.call(() -> {
            lines.show(List.of(shown), "No modules");
            return visible(lines);
        });
    }

    private static List<Node> visible(AccessLines lines) {
        return lines.getChildren().stream().filter(Node::isVisible).toList();
    }

    @Test
    void noRowIsBuiltForALineThatChanges() {
        var before = show(kept(1), kept(2), kept(3));
        var changes = new AtomicInteger();
        Fx.run(() -> lines.getChildren().addListener((ListChangeListener<Node>) _ -> changes.incrementAndGet()));
        var after = show(kept(1), line(2, AccessLineKind.LOST, NameList.NONE), kept(3));
        assertThat(after).isEqualTo(before);
        assertThat(after.get(1).getAccessibleText()).isEqualTo("− Module 2, via Finance");
        assertThat(details(1)).singleElement().isNotInstanceOf(Hyperlink.class);
        assertThat(buttons).hasValue(3);
        assertThat(changes).hasValue(0);
    }

    @Test
    void aRowLooksAndReadsLikeOneThatIsNewlyMade() {
        show(kept(1), line(2, AccessLineKind.GAINED, NameList.NONE));
        for (var kind : AccessLineKind.values()) {
            for (var names : List.of(NameList.NONE, users("Anna"))) {
                var shown = show(line(3, kind, names), line(4, kind, names));
                var fresh = Fx.call(() -> {
                    var made = new AccessLines(_ -> {}, AccessLinesTest::button);
                    made.show(List.of(line(3, kind, names), line(4, kind, names)), "");
                    return visible(made);
                });
                assertThat(shown).map(AccessLinesTest::look)
                        .isEqualTo(fresh.stream().map(AccessLinesTest::look).toList());
            }
        }
    }

    /** The words, the style classes and the names for a screen reader of a row and of what is in it. */
    private static List<List<String>> look(Node row) {
        return Stream.concat(Stream.of(row), ((FactRow) row).getChildren().stream()).map(node -> List.of(
                node.getClass().getSimpleName(), node instanceof Labeled labeled ? labeled.getText() : "",
                String.valueOf(node.getAccessibleText()), node.getStyleClass().toString())).toList();
    }

    @Test
    void theLinkLeadsToTheUsersOfTheLineThatIsShown() {
        var to = Fx.call(() -> new AccessLines(_ -> {}, _ -> Optional.empty()));
        Fx.run(() -> to.show(List.of(line(1, AccessLineKind.GAINED, users("Anna"))), ""));
        Fx.run(() -> to.show(List.of(line(1, AccessLineKind.GAINED, users("Ben"))), ""));
        var link = Fx.call(() -> (Hyperlink) to.lookup(".aside"));
        assertThat(link.getAccessibleText()).contains("Ben").doesNotContain("Anna");
    }

    private List<Node> details(int row) {
        return Fx.call(() -> List.copyOf(((FactRow) visible(lines).get(row)).getChildren())).stream()
                .filter(node -> node.getStyleClass().contains("aside")).toList();
    }

    private static NameList users(String name) {
        return new NameList("Users: " + name, List.of(name), () -> ListFilter.NONE);
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

    @Test
    void aRowThatIsNotNeededTakesNoRoomAndIsUsedAgain() {
        var before = show(kept(1), kept(2), kept(3));
        assertThat(show(kept(3))).containsExactly(before.getFirst());
        assertThat(Fx.call(() -> lines.getChildren().stream().filter(Node::isManaged).toList())).hasSize(1);
        assertThat(show(kept(1), kept(2), kept(3), kept(4))).startsWith(before.toArray(Node[]::new)).hasSize(4);
        assertThat(buttons).hasValue(4);
    }

    /** The names of users are looked up in the snapshot that they were shown for. */
    @Test
    void aRowThatIsNotNeededKeepsNoNames() {
        show(line(1, AccessLineKind.GAINED, users("Anna")), line(2, AccessLineKind.LOST, users("Ben")));
        assertThat(Fx.call(() -> lines.lookupAll(".hyperlink"))).hasSize(2);
        show();
        assertThat(Fx.call(() -> lines.lookupAll(".hyperlink"))).isEmpty();
        assertThat(show(line(1, AccessLineKind.GAINED, users("Cem")))).singleElement()
                .extracting(row -> row.lookup(".hyperlink").getAccessibleText()).asString().contains("Cem");
    }
}
