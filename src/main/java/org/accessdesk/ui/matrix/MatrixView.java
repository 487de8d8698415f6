package org.accessdesk.ui.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.SaveFile;
import org.accessdesk.ui.kit.table.EntityListViewModel;
import org.accessdesk.ui.kit.table.ListActions;
import org.accessdesk.ui.kit.table.TableFilters;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;

/** The matrix screen: what its cells tell, the filters of both sides, the cells, and the focused one in words. */
public final class MatrixView extends BorderPane {
    private final MatrixViewModel model;
    private final MatrixPane pane;
    private final ListActions actions;
    private final HBox filters = new HBox();
    private final ToggleGroup kinds = new ToggleGroup();
    private List<Command> orders = List.of();

    /** @param actions where exported files go */
    public MatrixView(MatrixViewModel model, ListActions actions) {
        this.model = model;
        this.actions = actions;
        pane = new MatrixPane(model);
        pane.setId("matrix");
        filters.getStyleClass().add("matrix-filters");
        // Tab goes through the parts in the order in which they are added.
        setTop(new VBox(strip(), filters));
        setCenter(pane);
        setBottom(status());
        model.kindProperty().subscribe(this::show);
        model.revisionProperty().subscribe(() -> pane.tell(model.size()));
        var axes = model.axes();
        Stream.of(axes.users(), axes.groups(), axes.modules())
                .forEach(list -> list.summaryProperty().subscribe(() -> pane.tell(model.size())));
        pane.tell(model.size());
    }

    /** The cells, to focus them. */
    public Region cells() {
        return pane;
    }

    private HBox strip() {
        var title = new Label(Texts.get("shell.nav.matrix"));
        title.getStyleClass().add(Styles.TITLE);
        var tabs = new HBox(tab(MatrixKind.MEMBERS, "left-pill"), tab(MatrixKind.MODULES, "right-pill"));
        tabs.setAlignment(Pos.CENTER_LEFT);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var export = TruncationTooltip.forbid(new Button(Texts.get("matrix.export")));
        export.setOnAction(_ -> export());
        var strip = new HBox(TruncationTooltip.allow(title), tabs, gap, export);
        strip.getStyleClass().add(Styles.TOOL_STRIP);
        return strip;
    }

    private void export() {
        if (model.hasCells()) {
            SaveFile.askTable(getScene().getWindow(), Texts.get("matrix.export.title"), pane.getId())
                    .ifPresent(file -> actions.export(model.exported(), file));
        }
    }

    /** What a person can do with the matrix. */
    public List<Command> commands() {
        var all = new ArrayList<>(pane.commands());
        all.addAll(orders);
        all.add(Command.of(Texts.get("matrix.export"), this::export).when(model::hasCells));
        all.addAll(Stream.of(MatrixKind.values())
                .map(kind -> Command.of(kind.text(), () -> model.kindProperty().set(kind))
                        .when(() -> model.kindProperty().get() != kind))
                .toList());
        return all.stream().map(command -> command.with(Texts.get("shell.nav.matrix"))).toList();
    }

    private ToggleButton tab(MatrixKind kind, String shape) {
        var button = TruncationTooltip.allow(new ToggleButton(kind.text()));
        button.getStyleClass().add(shape);
        button.setToggleGroup(kinds);
        button.setUserData(kind);
        button.setOnAction(_ -> {
            model.kindProperty().set(kind);
            button.setSelected(true);
        });
        return button;
    }

    private void show(MatrixKind kind) {
        var rows = SortMenu.ofRows(model);
        var columns = SortMenu.ofColumns(model);
        orders = Stream.of(rows, columns).flatMap(menu -> menu.commands().stream()).toList();
        kinds.getToggles().forEach(toggle -> toggle.setSelected(kind.equals(toggle.getUserData())));
        filters.getChildren().setAll(switch (kind) {
            case MEMBERS -> new Region[]{users().control(rows), groups().control(columns)};
            case MODULES -> new Region[]{groups().control(rows), modules().control(columns)};
        });
        filters.getChildren().forEach(child -> HBox.setHgrow(child, Priority.ALWAYS));
        filters.getChildren().add(switch (kind) {
            case MEMBERS -> clear(model.axes().users(), model.axes().groups());
            case MODULES -> clear(model.axes().groups(), model.axes().modules());
        });
    }

    /** One for both sides: of two that look alike a person does not know which clears what. */
    private Region clear(EntityListViewModel<?, ?> rows, EntityListViewModel<?, ?> columns) {
        var button = TruncationTooltip.forbid(new Button(Texts.get("kit.filter.clearAll")));
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            pane.requestFocus();
            rows.clearFilter();
            columns.clearFilter();
        });
        var strip = new HBox(button);
        strip.getStyleClass().add(Styles.TOOL_STRIP);
        strip.visibleProperty().bind(Bindings.createBooleanBinding(() -> rows.isFiltered() || columns.isFiltered(),
                rows.filterProperty(), columns.filterProperty()));
        strip.managedProperty().bind(strip.visibleProperty());
        return strip;
    }

    private TableFilters users() {
        return new TableFilters(model.axes().users(), pane).text(Texts.get("users.filter"))
                .menu(Texts.get("users.filter.group"), FacetKind.GROUP)
                .menu(Texts.get("users.filter.status"), FacetKind.STATUS)
                .toggle(Texts.get("matrix.changedUsers"), new Facet.Changed());
    }

    private TableFilters groups() {
        return new TableFilters(model.axes().groups(), pane).text(Texts.get("groups.filter"))
                .menu(Texts.get("groups.filter.module"), FacetKind.MODULE)
                .toggle(Texts.get("matrix.changedGroups"), new Facet.Changed());
    }

    private TableFilters modules() {
        return new TableFilters(model.axes().modules(), pane).text(Texts.get("matrix.modules.filter"));
    }

    private Region status() {
        var focused = TruncationTooltip.allow(new Label());
        focused.textProperty().bind(model.focusedProperty());
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var hint = TruncationTooltip.allow(new Label());
        hint.getStyleClass().add("hint");
        model.noticeProperty().subscribe(notice -> hint.setText(notice.isEmpty() ? keysHint() : notice));
        var strip = new HBox(focused, gap, hint);
        strip.getStyleClass().add(Styles.STATUS_STRIP);
        return strip;
    }

    private static String keysHint() {
        return Texts.format("matrix.hint", KeyBinding.TICK.keys(), KeyBinding.KEYS.keys());
    }
}
