package org.accessdesk.ui.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.accessdesk.ui.kit.Fx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChipRowTest {
    /** Where {@link Tooltip#install} keeps it. */
    private static final String TOOLTIP = "javafx.scene.control.Tooltip";

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

    /** A list makes a row for each user that it shows, and a label that is not seen costs as much as one that is. */
    @Test
    void whereAllFitNothingTellsOfMore() {
        var chips = Chip.Value.ofChange(List.of("Auditors", "Billing"), List.of(), List.of(), name -> name);
        Fx.run(() -> {
            var row = new ChipRow();
            new Scene(new Pane(row));
            row.show(chips);
            row.applyCss();
            layOut(row, 300);
            assertThat(row.getChildrenUnmodifiable()).hasSize(2);
            layOut(row, 80);
            assertThat(row.lookup(".more").isVisible()).isTrue();
            layOut(row, 300);
            assertThat(row.lookup(".more").isVisible()).isFalse();
        });
    }

    private static void layOut(ChipRow row, double width) {
        row.resize(width, 30);
        row.layout();
    }

    /** "+1" in place of a name that is no wider tells less. */
    @Test
    void theLastNameIsShownWhereItTakesNoMoreRoomThanItsNumber() {
        Fx.run(() -> {
            var row = row("Auditors", "A");
            new Scene(new Pane(row));
            row.applyCss();
            layOut(row, row.prefWidth(-1));
            assertThat(row.getChildrenUnmodifiable()).hasSize(2).allMatch(Node::isVisible);
        });
    }

    @Test
    void theTooltipTellsTheRowUnderThePointer() {
        Fx.run(() -> {
            var one = row("Auditors", "Billing");
            var other = row("Sales");
            enter(one);
            assertThat(tooltip(one).getText()).isEqualTo("Auditors\nBilling");
            enter(other);
            assertThat(tooltip(other).getText()).isEqualTo("Sales");
            enter(one);
            one.show(List.of());
            assertThat(one.getProperties()).doesNotContainKey(TOOLTIP);
        });
    }

    private static ChipRow row(String... names) {
        var row = new ChipRow();
        row.show(Arrays.stream(names).map(name -> new Chip.Value(name, Chip.Variant.PLAIN)).toList());
        return row;
    }

    private static void enter(ChipRow row) {
        Event.fireEvent(row, new MouseEvent(MouseEvent.MOUSE_ENTERED, 1, 1, 1, 1, MouseButton.NONE, 0, false, false,
                false, false, false, false, false, false, false, false, null));
    }

    private static Tooltip tooltip(ChipRow row) {
        return (Tooltip) Objects.requireNonNull(row.getProperties().get(TOOLTIP));
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
