package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.check.CheckRow;
import org.accessdesk.ui.kit.check.CheckState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The editors in the real window: what is under the mouse stays there, dividers move by keys, refusals are in place. */
class EditorWindowTest {
    private static final String GROUPS = "Groups";
    private final Window window = new Window();

    @AfterEach
    void close() {
        window.close();
    }

    private Bounds at(Node node) {
        return Fx.call(() -> {
            window.scene.getRoot().applyCss();
            window.scene.getRoot().layout();
            return node.localToScene(node.getLayoutBounds());
        });
    }

    /** The last group that can be ticked, with the list scrolled to its end. */
    @SuppressWarnings("unchecked")
    private CheckRow<?> lastFree(ListView<?> list) {
        return Fx.call(() -> {
            var rows = ((ListView<CheckRow<?>>) list).getItems();
            list.scrollTo(rows.size() - 1);
            return rows.stream().filter(r -> !r.locked() && r.state() == CheckState.UNCHECKED)
                    .reduce((a, b) -> b).orElseThrow();
        });
    }

    private void tickAndStay() {
        var list = window.find(ListView.class, GROUPS);
        var row = lastFree(list);
        at(list);
        var box = window.box(GROUPS, row.text());
        var before = at(box);
        var listBefore = at(list);
        for (var n = 0; n < 3; n++) {
            window.tick(GROUPS, row.text());
            assertThat(at(window.box(GROUPS, row.text()))).isEqualTo(before);
            assertThat(at(list)).isEqualTo(listBefore);
        }
    }

    @Test
    void aTickMovesNothing() {
        window.selectUsers(0);
        tickAndStay();
        window.selectUsers(1, 2, 5);
        tickAndStay();
    }

    @Test
    void eightGroupsAreInView() {
        window.selectUsers(0);
        var list = window.find(ListView.class, GROUPS);
        assertThat(at(list).getHeight()).isGreaterThanOrEqualTo(Fx.call(() -> 8 * list.getFixedCellSize()) - 1);
    }

    @Test
    void dividersMoveByKeysAndAreKept() {
        window.selectUsers(0);
        var list = window.find(ListView.class, GROUPS);
        var height = at(list).getHeight();
        var divider = window.find(Region.class, "Height of the effects");
        window.focus(divider);
        window.press(KeyCode.UP);
        assertThat(at(list).getHeight()).isEqualTo(height - 16);
        assertThat(Fx.call(() -> window.context.app().paneSizesProperty().get().of(PaneSizes.Pane.USER_EFFECT)))
                .isPresent();
        window.press(KeyCode.ENTER);
        assertThat(at(list).getHeight()).isEqualTo(height);
        var width = at(list).getWidth();
        window.focus(window.find(Region.class, "Width of the editor"));
        window.press(KeyCode.LEFT);
        assertThat(at(list).getWidth()).isEqualTo(width + 16);
    }

    /** A link that has the focus takes no more room: what is below it stays where it is. */
    @Test
    void aLinkKeepsItsSizeWithTheFocus() {
        window.selectUsers(0, 1, 2);
        var link = window.find(Hyperlink.class, "Show all, 3 users selected");
        var before = at(link);
        window.focus(link);
        assertThat(at(link)).isEqualTo(before);
    }

    @Test
    void aLogoThatIsNoAddressIsRefusedInPlace() {
        window.fire(GROUPS);
        window.selectGroup(Fx.call(() -> window.screens().groups().rows().getFirst().name()));
        window.showDetails();
        var logo = window.find(TextField.class, "Logo URL");
        var place = at(logo);
        Fx.run(() -> logo.setText("not a url"));
        assertThat(logo.getAccessibleHelp()).isEqualTo("Not drafted: needs https://");
        assertThat(at(logo)).isEqualTo(place);
        assertThat(window.changes()).isZero();
        window.fire("Reset Logo URL");
        assertThat(logo.getText()).doesNotContain("not a url");
        assertThat(logo.getAccessibleHelp()).isNull();
    }
}
