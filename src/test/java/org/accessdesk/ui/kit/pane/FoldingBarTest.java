package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Stage;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;

class FoldingBarTest {
    private final List<Button> parts = Fx.call(() -> List.of(new Button("Group"), new Button("Module"),
            new Button("Status")));
    private final FoldingBar bar = Fx.call(FoldingBar::new);

    private void show(double width) {
        if (bar.getScene() == null) {
            bar.getChildren().addAll(parts);
            bar.getChildren().add(bar.menu());
            bar.mayFold(parts.reversed());
            var stage = new Stage();
            stage.setScene(new Scene(new javafx.scene.layout.Pane(bar), 600, 60));
            Theme.LIGHT.applyTo(stage.getScene());
            stage.show();
        }
        bar.applyCss();
        bar.resize(width, 40);
        bar.layout();
    }

    private List<Node> shown() {
        return bar.getChildren().stream().filter(Node::isVisible).toList();
    }

    @Test
    void whatDoesNotFitIsInTheMenuUntilThereIsRoomAgain() {
        Fx.run(() -> {
            show(600);
            assertThat(shown()).isEqualTo(parts);
            show(150);
            assertThat(shown()).containsExactly(parts.getFirst(), bar.menu());
            show(600);
            assertThat(shown()).isEqualTo(parts);
            bar.getScene().getWindow().hide();
        });
    }

    /** A menu of one takes nearly the room of what is in it. */
    @Test
    void aMenuHasTwoPartsAtLeastWhereThatIsWanted() {
        Fx.run(() -> {
            bar.foldAtLeast(2);
            for (var width = 600; width > 150; width -= 10) {
                show(width);
                assertThat(parts.stream().filter(part -> !part.isVisible()).count()).as("in the menu at " + width)
                        .isNotEqualTo(1);
            }
            assertThat(shown()).containsExactly(parts.getFirst(), bar.menu());
            bar.getScene().getWindow().hide();
        });
    }

    @Test
    void anOpenMenuHasThePartsAndGivesThemBack() {
        Fx.run(() -> {
            show(150);
            var order = List.copyOf(bar.getChildren());
            var menu = bar.menu();
            menu.open();
            assertThat(parts.getLast().isVisible()).isTrue();
            assertThat(bar.getChildren()).doesNotContain(parts.getLast());
            menu.close();
            assertThat(bar.getChildren()).isEqualTo(order);
            show(600);
            assertThat(shown()).isEqualTo(parts);
            bar.getScene().getWindow().hide();
        });
    }

    @Test
    void aMenuAtTheBottomOfTheWindowOpensUpwards() {
        Fx.run(() -> {
            show(150);
            var scene = bar.getScene();
            for (var y : new int[]{0, 380}) {
                scene.getWindow().setHeight(420);
                bar.getParent().resize(600, 420);
                bar.relocate(0, y);
                bar.menu().open();
                var popup = Pictures.popups(scene).getFirst();
                var top = popup.getY() - scene.getWindow().getY() - scene.getY();
                assertThat(top + popup.getHeight()).as("bottom of the menu of a bar at " + y).isBetween(40., 420.);
                bar.menu().close();
            }
            scene.getWindow().hide();
        });
    }

    @Test
    void noPartOfALineIsCutAtAnyWidth() {
        Fx.run(() -> {
            var line = new WholeParts();
            Theme.LIGHT.applyTo(new Scene(line, 700, 40));
            for (var width = 120; width < 600; width++) {
                line.show(List.of(new Label("9 changes"), new Label("64 users gain Billing"),
                        new Label("3 users lose Reports"), new Label("1 user joins Administrators")), 0);
                line.applyCss();
                line.resize(width, 40);
                line.layout();
                line.layout();
                assertThat(line.getChildren())
                        .as("at %d", width).filteredOn(Node::isVisible)
                        .noneMatch(part -> ((Label) part).getWidth() < part.prefWidth(-1) - 0.5);
            }
        });
    }

    @Test
    void aStripsSidesKeepTheirWidthsBesideALine() {
        Fx.run(() -> {
            var line = new WholeParts();
            line.setPrefWidth(0);
            line.show(List.of(new Label("64 users gain Billing"), new Label("3 users lose Reports")), 0);
            HBox.setHgrow(line, Priority.ALWAYS);
            var side = new Button("Apply to Marketplace (14)");
            var strip = new HBox(line, side);
            Theme.LIGHT.applyTo(new Scene(strip, 300, 40));
            strip.applyCss();
            strip.resize(300, 40);
            strip.layout();
            assertThat(side.getWidth()).isGreaterThanOrEqualTo(side.prefWidth(-1));
        });
    }

    @Test
    void aLineShowsWholePartsAndTellsTheRestInATooltip() {
        Fx.run(() -> {
            var line = new WholeParts();
            line.show(List.of(new Label("9 changes"), new Label("64 users gain Billing"),
                    new Label("3 users lose Reports")), 1);
            Theme.LIGHT.applyTo(new Scene(line, 120, 40));
            line.applyCss();
            line.resize(120, 40);
            line.layout();
            var shown = line.getChildren().stream().filter(Node::isVisible).map(n -> ((Label) n).getText()).toList();
            assertThat(shown).containsExactly("9 changes", "+2");
            assertThat(((Label) line.getChildren().getLast()).getTooltip().getText())
                    .isEqualTo("64 users gain Billing\n3 users lose Reports");
        });
    }
}
