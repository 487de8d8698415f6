package org.accessdesk.ui.kit.table;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.accessdesk.model.find.SavedView;
import org.accessdesk.ui.kit.Command;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The saved views of a list: shows one, renames and deletes them, and saves what the list shows now. The button names
 * the view that the list shows.
 */
public final class ViewMenu extends DropDown {
    private static final int LONGEST = 28;

    private final ViewsViewModel model;
    private final DeskTable<?> table;
    private final VBox rows;
    private final Hyperlink undo;
    private final TextField name;
    private final Button save;
    private @Nullable SavedView renaming;

    /** The menu of the views of {@code table}. */
    public ViewMenu(ViewsViewModel model, EntityListViewModel<?, ?> list, DeskTable<?> table) {
        this(model, table, new VBox(), new Hyperlink(), new TextField(), new Button(),
                new Label(Texts.get("kit.views.hint")));
        Stream.<ObservableValue<?>>of(model.viewsProperty(), list.filterProperty(), list.choicesProperty(),
                table.layoutProperty()).forEach(value -> value.subscribe(this::showTitle));
        model.viewsProperty().subscribe(this::showRows);
    }

    private ViewMenu(ViewsViewModel model, DeskTable<?> table, VBox rows, Hyperlink undo, TextField name, Button save,
            Label hint) {
        super(Texts.get("kit.views.title"), scrolling(rows), undo, hint, new HBox(name, save));
        this.model = model;
        this.table = table;
        this.rows = rows;
        this.undo = undo;
        this.name = name;
        this.save = save;
        getStyleClass().addAll(Styles.FLAT, "view-menu");
        hint.getStyleClass().add(Styles.MUTED);
        hint.setWrapText(true);
        name.setPromptText(Texts.get("kit.views.name"));
        name.setAccessibleText(Texts.get("kit.views.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setOnAction(_ -> save());
        name.textProperty().subscribe(this::showSave);
        save.setMinWidth(USE_PREF_SIZE);
        save.setOnAction(_ -> save());
        undo.managedProperty().bind(undo.visibleProperty());
        undo.setOnAction(_ -> {
            model.undoDelete();
            undo.setVisited(false);
            name.requestFocus();
        });
        setFirst(this::first);
    }

    private static Node scrolling(VBox rows) {
        var pane = new ScrollPane(rows);
        pane.setFitToWidth(true);
        pane.setFocusTraversable(false);
        pane.getStyleClass().addAll("edge-to-edge", "saved-views");
        pane.managedProperty().bind(pane.visibleProperty());
        pane.visibleProperty().bind(Bindings.isNotEmpty(rows.getChildren()));
        return pane;
    }

    private Node first() {
        return rows.getChildren().isEmpty() ? name : ((HBox) rows.getChildren().getFirst()).getChildren().getFirst();
    }

    /** The commands that show a view, and that save one. */
    List<Command> commands() {
        var shows = model.viewsProperty().get().stream().map(view -> Command
                .of(Texts.format("kit.views.show", Names.line(view.name())), () -> show(view)));
        return Stream.concat(shows, Stream.of(Command.of(Texts.get("kit.views.save"), () -> {
            open();
            name.requestFocus();
        }).when(this::isVisible))).toList();
    }

    private void show(SavedView view) {
        close();
        table.arrange(view.layout());
        model.show(view);
        table.requestFocus();
    }

    private void save() {
        var view = renaming;
        if (name.getText().isBlank()) {
            name.requestFocus();
        } else if (view == null) {
            model.save(name.getText(), table.layoutProperty().get());
            close();
        } else {
            model.rename(view, name.getText());
            renaming = null;
            name.clear();
        }
    }

    private void rename(SavedView view) {
        renaming = view;
        name.setText(view.name());
        name.requestFocus();
        name.selectAll();
        showSave();
    }

    private void delete(SavedView view) {
        model.delete(view);
        undo.requestFocus();
    }

    @Override
    protected void onOpening() {
        renaming = null;
        name.clear();
        showSave();
        showRows();
    }

    private void showTitle() {
        var title = Texts.get("kit.views.title");
        var shown = model.shown(table.layoutProperty().get()).map(view -> Names.line(view.name()));
        setText(shown.map(of -> Texts.format("kit.filter.active", title, shortened(of))).orElse(title));
        setTooltip(shown.map(of -> new Tooltip(Texts.format("kit.filter.active", title, of))).orElse(null));
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private void showSave() {
        var view = renaming;
        var other = view == null || !view.name().equals(name.getText().strip());
        save.setText(Texts.get(other && model.has(name.getText()) ? "kit.views.replace"
                : view == null ? "kit.views.keep" : "kit.views.rename"));
    }

    private void showRows() {
        rows.getChildren().setAll(model.viewsProperty().get().stream().map(this::row).toList());
        var deleted = model.deleted();
        undo.setVisible(deleted != null);
        undo.setText(deleted == null ? "" : Texts.format("kit.views.undo", Names.line(deleted.name())));
    }

    private HBox row(SavedView view) {
        var shown = Names.line(view.name());
        var pick = TruncationTooltip.allow(new Button(shown));
        pick.getStyleClass().addAll(Styles.FLAT, "menu-entry");
        pick.setMnemonicParsing(false);
        pick.setMaxWidth(Double.MAX_VALUE);
        pick.setOnAction(_ -> show(view));
        HBox.setHgrow(pick, Priority.ALWAYS);
        var row = new HBox(pick);
        var note = model.note(view);
        if (!note.isEmpty()) {
            var told = new Label(Texts.format("kit.views.noted", shown, note));
            told.setWrapText(true);
            pick.setText("");
            pick.setGraphic(told);
            pick.setAccessibleText(told.getText());
        }
        row.getChildren().addAll(icon(Feather.EDIT_2, Texts.format("kit.views.renameOf", shown), () -> rename(view)),
                icon(Feather.TRASH_2, Texts.format("kit.views.delete", shown), () -> delete(view)));
        return row;
    }

    private static Button icon(Feather icon, String name, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().add(Styles.FLAT);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
