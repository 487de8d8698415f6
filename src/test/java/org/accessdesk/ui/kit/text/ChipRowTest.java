package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;
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

    @Test
    void whatTheDraftChangesIsTheLastToBeLeftOut() {
        var names = List.of("Auditors", "Billing", "Finance", "Reviewers", "Sales");
        var chips = Chip.Value.ofChange(names.subList(0, 3), List.of("Reviewers"), List.of("Sales"), name -> name);
        var narrower = IntStream.iterate(400, width -> width > 20, width -> width - 2)
                .mapToObj(width -> shown(chips, width)).distinct();
        assertThat(narrower).containsExactly(List.of("Auditors", "Billing", "Finance", "+ Reviewers", "Sales"),
                List.of("Auditors", "Billing", "+ Reviewers", "Sales", "+1"),
                List.of("Auditors", "+ Reviewers", "Sales", "+2"), List.of("+ Reviewers", "Sales", "+3"),
                List.of("+ Reviewers", "+4"));
    }

    private static List<String> shown(List<Chip.Value> chips, double width) {
        return Fx.call(() -> {
            var row = new ChipRow();
            new Scene(new Pane(row));
            row.show(chips);
            row.applyCss();
            row.resize(width, 30);
            row.layout();
            return row.getChildrenUnmodifiable().stream().filter(Node::isVisible).map(n -> ((Label) n).getText())
                    .toList();
        });
    }
}
