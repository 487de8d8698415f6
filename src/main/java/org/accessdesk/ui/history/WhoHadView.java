package org.accessdesk.ui.history;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.ui.history.WhoHadViewModel.HolderRow;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.pane.ChoiceSearch;
import org.accessdesk.ui.kit.pane.DayField;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.table.DeskTable;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.table.MarkedRow;
import org.accessdesk.ui.kit.table.PersonCell;
import org.accessdesk.ui.kit.table.TextColumn;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.kordamp.ikonli.feather.Feather;

/** Chooses a module and a day, and shows who had it. */
final class WhoHadView extends BorderPane {
    private final WhoHadViewModel model;
    private final ChoiceSearch<ModuleId> module = new ChoiceSearch<>(Texts.get("history.who.module"));
    private final DayField day = new DayField(Texts.get("history.who.day"), LocalDate.now(ZoneId.systemDefault()));
    private final Button export = new Button(Texts.get("history.export"));
    private final ProgressIndicator busy = new ProgressIndicator();
    private final VBox answer = new VBox();
    private final DeskTable<HolderRow> table = new DeskTable<>();

    WhoHadView(WhoHadViewModel model) {
        this.model = model;
        module.setOnChosen(_ -> ask());
        day.setOnChosen(_ -> ask());
        day.setOnRefused(model::refuse);
        export.setMinWidth(USE_PREF_SIZE);
        export.setOnAction(_ -> SaveFile.askTable(getScene().getWindow(), Texts.get("history.who.export"),
                model.fileName()).ifPresent(model::export));
        busy.getStyleClass().add("small-progress");
        busy.setAccessibleText(Texts.get("history.who.busy"));
        answer.getStyleClass().add("answer");
        setUpTable();
        setTop(new VBox(tools(), answer));
        setCenter(table);
        model.contentProperty().subscribe(this::show);
    }

    List<Region> panes() {
        return List.of(table);
    }

    private void ask() {
        model.ask(module.chosen(), day.getValue());
    }

    private Region tools() {
        var who = TruncationTooltip.allow(new Label(Texts.get("history.who.who")));
        var on = TruncationTooltip.allow(new Label(Texts.get("history.who.on")));
        var strip = new HBox(who, module, on, day, export, busy);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().add(Styles.TOOL_STRIP);
        return strip;
    }

    private void setUpTable() {
        table.setAccessibleText(Texts.get("history.who.table"));
        MarkedRow.install(table, _ -> false, HolderRow::name);
        var name = text("history.column.name", 16, HolderRow::name);
        name.setCellFactory(_ -> new PersonCell<>(r -> new PersonCell.PersonValue(r.id(), r.name(), null)));
        table.setColumns(List.of(name, text("history.column.email", 20, HolderRow::email),
                text("history.column.through", 26, HolderRow::groups)), name);
        table.setSortedItems(model.rows(), Comparator.comparing(HolderRow::email).thenComparing(HolderRow::id));
        table.setPlaceholder(new EmptyState(Feather.USERS, Texts.get("history.who.hint")));
    }

    private static TableColumn<HolderRow, HolderRow> text(String key, double width, Function<HolderRow, String> text) {
        return new TextColumn<>(key, Texts.get(key), width, text);
    }

    private void show(WhoHadViewModel.WhoHadContent content) {
        module.show(content.modules(), null);
        busy.setVisible(content.busy());
        export.setDisable(!content.answered());
        var shown = !content.answer().isEmpty();
        answer.setVisible(shown);
        answer.setManaged(shown);
        answer.getChildren().setAll(shown
                ? List.of(new Banner(content.doubtful() ? Banner.BannerKind.WARNING : Banner.BannerKind.INFO,
                        content.answer()))
                : List.of());
    }
}
