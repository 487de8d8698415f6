package org.accessdesk.ui.capture.step;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;

/** How a recipe's controls are found. */
class ControlFinderTest {
    private int layouts;
    private final Button button = Fx.call(() -> new Button("Export"));
    private final VBox box = Fx.call(() -> new VBox(button) {
        @Override
        protected void layoutChildren() {
            layouts++;
            super.layoutChildren();
        }
    });
    private final ControlFinder finder = new ControlFinder(Fx.call(() -> new Scene(box)));

    private int find(String name) {
        return finder.find(new ControlName(name, ControlKind.PRESSED), ControlKind.ANY).size();
    }

    /** A layout takes longer than the search, and most controls are there. */
    @Test
    void theWindowIsLaidOutOnlyForWhatIsNotFound() {
        Fx.run(() -> {
            box.applyCss();
            box.layout();
            layouts = 0;
            box.requestLayout();
            assertThat(find("Export")).isEqualTo(1);
            assertThat(layouts).isZero();
            assertThat(find("Import")).isZero();
            assertThat(layouts).isEqualTo(1);
        });
    }
}
