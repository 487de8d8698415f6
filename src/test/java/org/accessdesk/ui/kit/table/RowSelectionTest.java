package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.TableViewSelectionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class RowSelectionTest {
    private static final int ROWS = 8;
    private static final int STEPS = 300;
    private final List<Integer> rows = IntStream.range(0, ROWS).boxed().toList();

    private static TableView<Integer> table(List<Integer> rows, boolean own) {
        var table = new TableView<>(FXCollections.observableArrayList(rows));
        if (own) {
            table.setSelectionModel(new RowSelection<>(table));
        }
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        return table;
    }

    private static List<Object> seen(TableView<Integer> table) {
        var model = table.getSelectionModel();
        return List.of(new TreeSet<>(model.getSelectedIndices()), model.isEmpty(),
                IntStream.range(-1, ROWS + 1).filter(model::isSelected).boxed().toList(),
                new TreeSet<>(model.getSelectedItems()));
    }

    /** A random step for both models. */
    private static IntConsumer step(TableViewSelectionModel<Integer> model, int kind, int other) {
        return row -> {
            switch (kind) {
                case 0 -> model.select(row);
                case 1 -> model.clearAndSelect(row);
                case 2 -> model.clearSelection(row);
                case 3 -> model.selectRange(row, other);
                case 4 -> model.selectIndices(row, other, row + 1);
                case 5 -> model.selectAll();
                case 6 -> model.clearSelection();
                default -> model.select(Integer.valueOf(row));
            }
        };
    }

    @Test
    void doesWhatTheTablesOwnModelDoes() {
        var seed = new Random().nextInt();
        var random = new Random(seed);
        var theirs = table(rows, false);
        var ours = table(rows, true);
        for (var n = 0; n < STEPS; n++) {
            var kind = random.nextInt(8);
            var row = random.nextInt(ROWS);
            var other = random.nextInt(ROWS);
            step(theirs.getSelectionModel(), kind, other).accept(row);
            step(ours.getSelectionModel(), kind, other).accept(row);
            assertThat(seen(ours)).as("seed %d, step %d: %d %d %d", seed, n, kind, row, other)
                    .isEqualTo(seen(theirs));
        }
    }

    @Test
    void selectedRowsStaySelectedWhereTheyMove() {
        var table = table(rows, true);
        table.getSelectionModel().selectIndices(1, 6, 7);
        table.getItems().sort(Comparator.reverseOrder());
        assertThat(table.getSelectionModel().getSelectedItems()).containsExactlyInAnyOrder(1, 6, 7);
        table.getItems().removeFirst();
        assertThat(table.getSelectionModel().getSelectedItems()).containsExactlyInAnyOrder(1, 6);
    }

    @Test
    void selectingAllIsOneEventWhateverTheSize() {
        for (var size : List.of(10, 10_000)) {
            var table = table(IntStream.range(0, size).boxed().toList(), true);
            var events = new ArrayList<Integer>();
            table.getSelectionModel().getSelectedIndices()
                    .addListener((Observable _) -> events.add(table.getSelectionModel().getSelectedIndices().size()));
            table.getSelectionModel().selectAll();
            table.getSelectionModel().clearSelection();
            assertThat(events).containsExactly(size, 0);
        }
    }

    @Test
    void oneRowAtATimeIfOnlyOneMayBeSelected() {
        var table = table(rows, true);
        table.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        table.getSelectionModel().select(1);
        table.getSelectionModel().select(3);
        assertThat(table.getSelectionModel().getSelectedItems()).containsExactly(3);
        assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo(3);
    }
}
