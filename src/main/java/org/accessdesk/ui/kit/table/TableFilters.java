package org.accessdesk.ui.kit.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.accessdesk.model.change.LazyList;
import org.accessdesk.model.find.Facet;
import org.accessdesk.model.find.FacetKind;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.pane.Choice;
import org.accessdesk.ui.kit.pane.FilterField;
import org.accessdesk.ui.kit.pane.FoldingBar;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The filters above a table; those that do not fit are in a menu. They show the filter of the view model, and change it.
 */
public final class TableFilters extends FoldingBar {
    /** The part of the table's width that the name of the listed objects can have at least. */
    private static final double LISTED = 0.35;

    private final EntityListViewModel<?, ?> model;
    private final List<Region> controls = new ArrayList<>();
    private final Region list;
    private @Nullable ViewMenu viewMenu;
    private boolean showing;

    /** A strip without filters, for {@code list}, which shows the rows of {@code model}. */
    public TableFilters(EntityListViewModel<?, ?> model, Region list) {
        this.model = model;
        this.list = list;
        getStyleClass().add(Styles.TOOL_STRIP);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(menu());
        // A menu of one would take nearly its room, and the field above the list has too little.
        foldAtLeast(2);
    }

    /** Adds a text field, which takes the free width. */
    public TableFilters text(String name) {
        var field = new FilterField(name).leadTo(list);
        model.filterProperty().subscribe(filter -> {
            if (!field.getText().equals(filter.text())) {
                field.setText(filter.text());
            }
        });
        field.textProperty().subscribe(model::filterText);
        HBox.setHgrow(field, Priority.ALWAYS);
        getChildren().addFirst(field);
        return this;
    }

    /** Adds a menu to choose facets of one kind. */
    public TableFilters menu(String title, FacetKind kind) {
        var menu = new FilterMenu<Facet>(title);
        return menu(switch (kind) {
            case GROUP -> menu.searchedAs(Texts.get("kit.filter.search.groups"));
            case MODULE -> menu.searchedAs(Texts.get("kit.filter.search.modules"));
            default -> menu;
        }, kind);
    }

    /** Adds a menu to choose facets of several kinds. */
    public TableFilters menuOfKinds(String title, FacetKind... kinds) {
        return menu(new FilterMenu<Facet>(title, Texts.get("kit.filter.each"))
                .searchedAs(Texts.get("kit.filter.search.all")), kinds);
    }

    private TableFilters menu(FilterMenu<Facet> menu, FacetKind... kinds) {
        var all = Set.of(kinds);
        menu.setCounter(() -> model.counts(all));
        // Not compared with the choices before: that would make them.
        model.choicesProperty().subscribe(() -> menu.setEntries(entries(model.choicesProperty().get(), kinds)));
        menu.setEntries(entries(model.choicesProperty().get(), kinds));
        model.filterProperty().subscribe(filter -> {
            showing = true;
            var wanted = filter.of(kinds);
            menu.chosen().retainAll(wanted);
            menu.chosen().addAll(wanted);
            showing = false;
        });
        menu.chosen().addListener((Observable _) -> {
            if (!showing) {
                model.choose(all, menu.chosen());
            }
        });
        return add(menu);
    }

    private static List<Choice<Facet>> entries(Map<FacetKind, List<Choice<Facet>>> choices, FacetKind... kinds) {
        return new LazyList<>(() -> Arrays.stream(kinds).flatMap(k -> choices.getOrDefault(k, List.of()).stream())
                .toList());
    }

    /** Adds a toggle button for {@code facet}. */
    public TableFilters toggle(String title, Facet facet) {
        var toggle = TruncationTooltip.forbid(new ToggleButton(title));
        model.filterProperty().subscribe(filter -> toggle.setSelected(filter.facets().contains(facet)));
        toggle.selectedProperty()
                .subscribe(on -> model.choose(Set.of(facet.kind()), on ? Set.of(facet) : Set.of()));
        return add(toggle);
    }

    /** Adds a button that names the objects that another place led to, while the filter has only them; it ends that. */
    public TableFilters listed() {
        var listed = TruncationTooltip.allow(new Button());
        listed.setGraphic(new FontIcon(Feather.X));
        listed.setContentDisplay(ContentDisplay.RIGHT);
        listed.setOnAction(_ -> {
            list.requestFocus();
            model.choose(Set.of(FacetKind.ONE_OF), Set.of());
        });
        model.filterProperty().subscribe(filter -> {
            var title = filter.facets().stream().map(f -> f instanceof Facet.OneOf(var of, var _) ? of : "")
                    .collect(Collectors.joining());
            listed.setText(title);
            listed.setAccessibleText(Texts.format("kit.filter.endListed", title));
            listed.setVisible(!title.isEmpty());
        });
        listed.managedProperty().bind(listed.visibleProperty());
        // Other filters go into the menu before it is cut much.
        listed.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(listed.prefWidth(-1), list.getWidth() * LISTED), list.widthProperty(),
                listed.textProperty()));
        getChildren().add(getChildren().size() - 1, listed);
        return this;
    }

    /**
     * Adds a button that clears all filters, shown while there is one and the table does not offer that itself, as it does
     * while no row is shown: a person sees one button for it.
     */
    public TableFilters clear() {
        var clear = clearButton();
        clear.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> model.filterProperty().get().isActive() && model.offersProperty().get().isEmpty(),
                model.filterProperty(), model.offersProperty()));
        clear.managedProperty().bind(clear.visibleProperty());
        getChildren().add(getChildren().size() - 1, clear);
        return this;
    }

    private Button clearButton() {
        var clear = TruncationTooltip.forbid(new Button(Texts.get("kit.filter.clearAll")));
        clear.getStyleClass().add(Styles.FLAT);
        clear.setOnAction(_ -> {
            list.requestFocus();
            model.clearFilter();
        });
        return clear;
    }

    /** Adds the menu of saved views, which also arrange {@code table}. */
    public TableFilters views(ViewsViewModel views, DeskTable<?> table) {
        viewMenu = new ViewMenu(views, model, table);
        return add(viewMenu);
    }

    /** Adds a button behind the filters that adds an object to the list. */
    public TableFilters action(String title, Runnable action) {
        var button = TruncationTooltip.forbid(new Button(title, new FontIcon(Feather.PLUS)));
        button.setOnAction(_ -> action.run());
        getChildren().add(button);
        return this;
    }

    /** The commands of its menu of saved views; none without that menu. */
    List<Command> commands() {
        return viewMenu == null ? List.of() : viewMenu.commands();
    }

    /** Adds the column chooser of {@code table}. */
    public TableFilters columns(DeskTable<?> table) {
        return add(new ColumnMenu(table));
    }

    /** Adds another control, which also goes into the menu where there is no room. */
    public TableFilters control(Region control) {
        return add(control);
    }

    /** Adds a control before the menu of those that do not fit; the last one goes there first. */
    private TableFilters add(Region control) {
        controls.addFirst(control);
        mayFold(controls);
        getChildren().add(getChildren().size() - 1, control);
        return this;
    }
}
