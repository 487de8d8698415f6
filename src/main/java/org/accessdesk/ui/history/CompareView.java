package org.accessdesk.ui.history;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.pane.ChoiceSearch;
import org.accessdesk.ui.kit.pane.FoldingBar;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.table.ChipsCell;
import org.accessdesk.ui.kit.table.DeskTable;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.table.MarkedRow;
import org.accessdesk.ui.kit.table.PersonCell;
import org.accessdesk.ui.kit.table.TextColumn;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Lists;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Chooses two snapshots and shows their differences. */
final class CompareView extends BorderPane {
    private final CompareViewModel model;
    private final ChoiceSearch<Long> one = new ChoiceSearch<>(Texts.get("history.compare.one"));
    private final ChoiceSearch<Long> other = new ChoiceSearch<>(Texts.get("history.compare.other"));
    private final Button compare = new Button(Texts.get("history.compare.compare"));
    private final Button export = new Button(Texts.get("history.export"));
    private final ProgressIndicator busy = new ProgressIndicator();
    private final Label summary = TruncationTooltip.allow(new Label());
    private final DeskTable<DifferenceRow> table = new DeskTable<>();

    CompareView(CompareViewModel model) {
        this.model = model;
        compare.getStyleClass().add(Styles.PRIMARY);
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setOnAction(_ -> model.compare(one.chosen(), other.chosen()));
        export.setMinWidth(USE_PREF_SIZE);
        export.setOnAction(_ -> SaveFile.askTable(getScene().getWindow(), Texts.get("history.compare.export"),
                "differences").ifPresent(model::export));
        busy.getStyleClass().add("small-progress");
        busy.setAccessibleText(Texts.get("history.compare.busy"));
        setUpTable();
        export.disableProperty().bind(Bindings.isEmpty(table.getItems()));
        var foot = new HBox(summary);
        foot.getStyleClass().add(Styles.STATUS_STRIP);
        setTop(tools());
        setCenter(table);
        setBottom(foot);
        model.contentProperty().subscribe(this::show);
    }

    List<Region> panes() {
        return List.of(table);
    }

    private Region tools() {
        var with = new Label(Texts.get("history.compare.with"));
        with.setMinWidth(USE_PREF_SIZE);
        var outside = new ToggleButton(Texts.get("history.compare.onlyOutside"));
        outside.setMinWidth(USE_PREF_SIZE);
        outside.selectedProperty().subscribe(model::onlyOutside);
        var strip = new FoldingBar();
        strip.getChildren().setAll(one, with, other, compare, outside, export, strip.menu(), busy);
        strip.mayFold(List.of(outside, export));
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add(Styles.TOOL_STRIP);
        return strip;
    }

    private void setUpTable() {
        table.setAccessibleText(Texts.get("history.compare.table"));
        MarkedRow.install(table, DifferenceRow::outside, row -> Lists.of(List.of(row.name(), row.origin())));
        var name = text("history.column.name", 14, DifferenceRow::name);
        name.setCellFactory(_ -> new PersonCell<>(r -> new PersonCell.PersonValue(r.id(), r.name(), null)));
        table.setColumns(List.of(name, text("history.column.what", 9, DifferenceRow::kind),
                chips("history.column.changes", 20, DifferenceRow::changes),
                chips("history.column.modules", 22, DifferenceRow::modules),
                text("history.column.origin", 14, DifferenceRow::origin)), name);
        table.setSortedItems(model.rows(), Comparator.comparing(DifferenceRow::id).thenComparing(DifferenceRow::kind));
    }

    private static TableColumn<DifferenceRow, DifferenceRow> text(String key, double width,
            Function<DifferenceRow, String> text) {
        return new TextColumn<>(key, Texts.get(key), width, text);
    }

    private static TableColumn<DifferenceRow, DifferenceRow> chips(String key, double width,
            Function<DifferenceRow, List<Chip.Value>> chips) {
        var column = new TextColumn<DifferenceRow>(key, Texts.get(key), width, _ -> "",
                Comparator.comparingInt(r -> chips.apply(r).size()));
        column.setCellFactory(_ -> new ChipsCell<>(chips));
        return column;
    }

    private void show(CompareViewModel.CompareContent content) {
        one.show(content.snapshots(), content.one());
        other.show(content.snapshots(), content.other());
        busy.setVisible(content.busy());
        compare.setDisable(content.snapshots().size() < 2);
        summary.setText(content.summary());
        table.setPlaceholder(placeholder(content));
    }

    private static @Nullable Region placeholder(CompareViewModel.CompareContent content) {
        if (!content.problem().isEmpty()) {
            return new EmptyState(Feather.ALERT_TRIANGLE, content.problem());
        }
        return new EmptyState(Feather.COLUMNS, content.busy() ? Texts.get("history.compare.busy")
                : content.summary().isEmpty() ? Texts.get("history.compare.hint") : content.summary());
    }
}
