package org.accessdesk.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.scene.Scene;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Avatar;
import org.accessdesk.ui.kit.theme.Theme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What it costs a row to show something else, and that it looks right in the same frame. */
class RowStylesTest {
    private final ObservableList<String> rows = FXCollections.observableArrayList(
            IntStream.range(0, 1_000).mapToObj(n -> "%04d".formatted(n)).toList());
    private final List<PictureCell> cells = new ArrayList<>();
    private int styled;

    /** Counts how often it is styled: JavaFX then asks for what can be styled. */
    private final class CountingRegion extends Region {
        CountingRegion() {
            getStyleClass().add("card");
        }

        @Override
        public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
            styled++;
            return super.getCssMetaData();
        }
    }

    private final class PictureCell extends TableCell<String, String> {
        private final Avatar avatar = new Avatar();
        private final HBox box = new HBox(avatar, new CountingRegion());

        @Override
        protected void updateItem(@Nullable String row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null) {
                setGraphic(null);
            } else {
                avatar.show(row, row);
                setGraphic(box);
            }
        }
    }

    private DeskTable<String> shown() {
        var table = new DeskTable<String>();
        MarkedRow.install(table, _ -> false, row -> row);
        var picture = new TextColumn<String>("picture", "Picture", 12, row -> row);
        picture.setCellFactory(_ -> {
            var cell = new PictureCell();
            cells.add(cell);
            return cell;
        });
        table.setColumns(List.of(picture, new TextColumn<>("name", "Name", 12, row -> row)), null);
        table.setItems(rows);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        var scene = new Scene(new StackPane(table), 900, 500);
        Theme.LIGHT.applyTo(scene);
        frame(table);
        frame(table);
        styled = 0;
        return table;
    }

    /** The styles and the layout of a frame: those of the nodes that ask for it. */
    private static void frame(DeskTable<String> table) {
        table.getScene().snapshot(null);
    }

    private static List<TableRow<?>> visible(DeskTable<String> table) {
        return table.lookupAll(".desk-row").stream().<TableRow<?>>map(node -> (TableRow<?>) node)
                .filter(row -> row.isVisible() && !row.isEmpty()).toList();
    }

    private static Background behind(TableRow<?> row) {
        return ((Region) Objects.requireNonNull(row.lookup(".row-back"))).getBackground();
    }

    @Test
    void aRowThatShowsAnotherItemIsNotStyledAnew() {
        assertThat(Fx.call(() -> {
            var table = shown();
            table.scrollTo(500);
            frame(table);
            rows.subList(0, 400).clear();
            frame(table);
            return styled;
        })).isZero();
    }

    @Test
    void selectingAllStylesNothingWithinTheRows() {
        Fx.run(() -> {
            var table = shown();
            var plain = behind(visible(table).getFirst());
            table.getSelectionModel().selectAll();
            frame(table);
            assertThat(visible(table)).isNotEmpty().noneMatch(row -> behind(row).equals(plain));
            table.getSelectionModel().clearSelection();
            frame(table);
            assertThat(visible(table)).allMatch(row -> behind(row).equals(plain));
            assertThat(styled).isZero();
        });
    }

    @Test
    void anotherItemHasItsColourInTheSameFrame() {
        Fx.run(() -> {
            var table = shown();
            var before = cells.stream().map(c -> c.avatar.getBackground()).toList();
            table.scrollTo(503);
            table.layout();
            assertThat(cells.stream().map(c -> c.avatar.getBackground()).toList()).isNotEqualTo(before);
            for (var cell : cells.stream().filter(c -> c.getItem() != null && c.isVisible()).toList()) {
                var alone = new Avatar(Objects.requireNonNull(cell.getItem()), "");
                ((StackPane) table.getParent()).getChildren().add(alone);
                alone.applyCss();
                assertThat(cell.avatar.getBackground()).isEqualTo(alone.getBackground());
            }
        });
    }

    @Test
    void aRowThatGetsASelectedItemLooksSelectedInTheSameFrame() {
        Fx.run(() -> {
            var table = shown();
            var plain = behind(visible(table).getFirst());
            table.getSelectionModel().clearAndSelect(500);
            table.scrollTo(500);
            table.layout();
            for (var row : visible(table)) {
                if (row.getIndex() == 500) {
                    assertThat(behind(row)).isNotEqualTo(plain);
                } else {
                    assertThat(behind(row)).isEqualTo(plain);
                }
            }
            assertThat(visible(table)).anyMatch(row -> row.getIndex() == 500);
        });
    }

    @Test
    void otherColumnsKeepWhatIsBehindTheRow() {
        Fx.run(() -> {
            var table = shown();
            table.getColumns().getLast().setVisible(false);
            frame(table);
            frame(table);
            assertThat(visible(table)).isNotEmpty().allSatisfy(row -> {
                assertThat(behind(row)).isNotNull();
                assertThat(row.lookup(".row-back").getLayoutBounds().getWidth()).isEqualTo(row.getWidth());
            });
        });
    }
}
