package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.AccessibleNames;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.matrix.PastePopOver;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The matrix in the real window, by keys and by what a screen reader is told. */
class MatrixWindowTest {
    private final Window window = new Window();

    @BeforeEach
    void open() {
        window.fire("Matrix");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private Region matrix() {
        return window.find(Region.class, "Cells: Users and groups");
    }

    /** What a screen reader tells of the focused cell. */
    private String told() {
        return Fx.call(() -> String.valueOf(AccessibleNames.nameOf(cell())));
    }

    private Node cell() {
        return (Node) Objects.requireNonNull(matrix().queryAccessibleAttribute(AccessibleAttribute.FOCUS_ITEM));
    }

    private boolean isOn() {
        return Fx.call(() -> Boolean.TRUE.equals(cell().queryAccessibleAttribute(AccessibleAttribute.SELECTED)));
    }

    @Test
    void theFocusIsInTheCellsAndEveryPartHasAName() {
        assertThat(window.focused()).isEqualTo(matrix());
        assertThat(Fx.call(() -> AccessibleNames.missing(window.scene.getRoot()))).isEmpty();
        assertThat(Fx.call(() -> window.screens().shell().screenProperty().get())).isEqualTo(Screen.MATRIX);
    }

    @Test
    void spaceTogglesTheFocusedCellAndTheStripFollows() {
        while (isOn() || told().contains("locked")) {
            window.press(KeyCode.RIGHT);
        }
        assertThat(told()).contains(" is not in ");
        window.press(KeyCode.SPACE);
        assertThat(told()).contains(" joins ").endsWith(" by the draft");
        assertThat(isOn()).isTrue();
        assertThat(window.changes()).isEqualTo(1);
        window.shortcut(KeyCode.Z);
        assertThat(told()).contains(" is not in ");
        assertThat(window.changes()).isZero();
    }

    @Test
    void aRangeIsOneStep() {
        window.press(KeyCode.DOWN, KeyCode.SHIFT);
        window.press(KeyCode.DOWN, KeyCode.SHIFT);
        window.press(KeyCode.SPACE, KeyCode.CONTROL);
        window.press(KeyCode.SPACE);
        assertThat(window.changes()).isGreaterThan(3);
        window.shortcut(KeyCode.Z);
        assertThat(window.changes()).isZero();
    }

    @Test
    void onlyWhatIsSeenIsDrawn() {
        var canvas = Fx.call(() -> (Canvas) matrix().lookup(".matrix-cells"));
        assertThat(Fx.call(canvas::getHeight)).isLessThan(Fx.call(window.scene::getHeight));
        assertThat(Fx.call(() -> matrix().lookupAll(".label").size())).isLessThan(100);
    }

    @Test
    void theOtherMatrixBeginsAtItsFirstCell() {
        window.press(KeyCode.END, KeyCode.CONTROL);
        window.fire("Groups and modules");
        assertThat(window.find(Region.class, "Cells: Groups and modules").isFocusTraversable()).isTrue();
        assertThat(window.find(Label.class, "Administrators has Access management").getText())
                .isNotEmpty();
    }

    @Test
    void filtersLeadToTheCells() {
        window.shortcut(KeyCode.F);
        assertThat(window.focused()).isEqualTo(window.find(FilterField.class, "Filter users"));
        window.press(KeyCode.DOWN);
        assertThat(window.focused()).isEqualTo(matrix());
    }

    @Test
    void aCopiedBlockIsPastedElsewhereAfterAPreview() {
        window.press(KeyCode.DOWN, KeyCode.SHIFT);
        window.shortcut(KeyCode.C);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).hasSize(3).contains("\n");
        Fx.run(() -> {
            var content = new ClipboardContent();
            content.putString("1\n1");
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.press(KeyCode.END);
        window.shortcut(KeyCode.V);
        var preview = Fx.call(() -> javafx.stage.Window.getWindows().stream().filter(PastePopOver.class::isInstance)
                .map(PastePopOver.class::cast).findFirst().orElseThrow());
        var button = Fx.call(() -> (Button) preview.getScene().getFocusOwner());
        assertThat(AccessibleNames.nameOf(button)).startsWith("Put into the draft, ").contains("added");
        assertThat(Fx.call(() -> AccessibleNames.missing(preview.getRoot()))).isEmpty();
        assertThat(window.changes()).isZero();
        Fx.run(button::fire);
        assertThat(window.changes()).isPositive();
        window.shortcut(KeyCode.Z);
        assertThat(window.changes()).isZero();
    }

    @Test
    void theLastCellIsScrolledIntoSight() {
        window.press(KeyCode.END, KeyCode.CONTROL);
        var last = Fx.call(() -> window.screens().matrix().rowName(window.screens().matrix().rowCount() - 1));
        assertThat(told()).startsWith(last);
        var label = window.find(Label.class, last);
        assertThat(Fx.call(() -> label.localToScene(label.getLayoutBounds()).getMaxY()))
                .isLessThan(Fx.call(window.scene::getHeight));
    }
}
