package org.accessdesk.ui.shell.palette;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** The palette over the window: a search field and the results below it. */
public final class PaletteView extends StackPane {
    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteViewModel.Hit> list = new ListView<>();
    private final Runnable focusScreen;
    private @Nullable Node before;

    /** A palette that gives the focus back when it closes, by {@code focusScreen} where nothing had it. */
    public PaletteView(PaletteViewModel model, Runnable focusScreen) {
        this.model = model;
        this.focusScreen = focusScreen;
        getStyleClass().add("palette-veil");
        setAlignment(Pos.TOP_CENTER);
        visibleProperty().bind(model.openProperty());
        field.setPromptText(Texts.get("shell.palette"));
        field.setAccessibleText(Texts.get("shell.palette"));
        field.textProperty().subscribe((_, text) -> search(text));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        list.setItems(model.hits());
        list.setAccessibleText(Texts.get("shell.palette.found"));
        list.setFocusTraversable(false);
        list.setPlaceholder(new Label(Texts.get("shell.palette.nothing")));
        list.setCellFactory(_ -> new HitCell());
        var card = new VBox(field, list);
        card.getStyleClass().addAll(Styles.CARD, "palette");
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(card);
        setOnMousePressed(event -> {
            if (this.equals(event.getTarget())) {
                model.openProperty().set(false);
            }
        });
        sceneProperty().flatMap(_ -> visibleProperty()).orElse(false).subscribe(this::opened);
    }

    private void opened(boolean open) {
        if (open) {
            before = getScene().getFocusOwner();
            field.clear();
            search("");
            field.requestFocus();
        } else if (getScene() != null) {
            focusScreen.run();
            if (before != null) {
                before.requestFocus();
                before = null;
            }
        }
    }

    private void search(String text) {
        model.search(text);
        list.getSelectionModel().selectFirst();
    }

    private void onKey(KeyEvent event) {
        var selection = list.getSelectionModel();
        if (event.getCode() == KeyCode.DOWN) {
            selection.selectNext();
        } else if (event.getCode() == KeyCode.UP) {
            selection.selectPrevious();
        } else if (KeyBinding.LEAVE.matches(event)) {
            model.openProperty().set(false);
        } else if (KeyBinding.ACCEPT.matches(event)) {
            choose(selection.getSelectedItem());
        } else {
            return;
        }
        event.consume();
    }

    private void choose(PaletteViewModel.@Nullable Hit hit) {
        if (hit != null) {
            model.choose(hit);
        }
    }

    /** A result: its name at the left, its kind at the right. */
    private final class HitCell extends ListCell<PaletteViewModel.Hit> {
        private final Label text = new Label();
        private final Label detail = new Label();
        private final HBox line;

        HitCell() {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            line = new HBox(text, gap, detail);
            line.getStyleClass().add("line");
            line.setAlignment(Pos.CENTER_LEFT);
            detail.getStyleClass().add(Styles.MUTED);
            detail.setMinWidth(USE_PREF_SIZE);
            TruncationTooltip.allow(text);
            setPrefWidth(0);
            setAccessibleRole(AccessibleRole.LIST_ITEM);
            setOnMouseClicked(_ -> choose(getItem()));
        }

        @Override
        protected void updateItem(PaletteViewModel.@Nullable Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            setGraphic(empty || hit == null ? null : line);
            if (!empty && hit != null) {
                text.setText(hit.text());
                detail.setText(hit.detail());
                setAccessibleText(Texts.format("kit.check.named", hit.text(), hit.detail()));
            }
        }
    }
}
