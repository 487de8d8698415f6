package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChipRowTest {
    /** Widths from less than one name to several names. */
    @ParameterizedTest
    @ValueSource(doubles = {80, 120, 200, 300})
    void howManyMoreThereAreIsAlwaysShown(double width) {
        var more = Fx.call(() -> {
            var row = new ChipRow();
            new Scene(new Pane(row));
            var value = new Chip.Value("Finance (UGR-1000-0002)", Chip.Variant.ADDED);
            row.show(List.of(value, value, value, value, value));
            row.applyCss();
            row.resize(width, 30);
            row.layout();
            return (Label) row.lookup(".more");
        });
        assertThat(more.isVisible()).isTrue();
        assertThat(more.getWidth()).isGreaterThanOrEqualTo(Fx.call(() -> more.prefWidth(-1)));
        assertThat(more.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width + 1);
    }
}
