package org.accessdesk.ui.kit.pane;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A list and the editor of its selected rows: beside each other, or one at a time where the width is less than both need.
 * Then Enter, a double-click or a button opens the editor, and Escape or its button leads back to the row.
 */
public final class ListAndEditor extends StackPane {
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");
    private final Control rows;
    private final DividedPane parts;
    private final Button open;
    private final Button back = new Button("", new FontIcon(Feather.ARROW_LEFT));

    /**
     * A list beside its editor.
     *
     * @param rows the table or list of rows in {@code list}
     * @param chosen whether there is something to show in the editor
     * @param sizes where the width of the editor is kept, as {@code pane}
     */
    public ListAndEditor(Control rows, ObservableBooleanValue chosen, Region list, Region editor,
            ObjectProperty<PaneSizes> sizes, PaneSizes.Pane pane) {
        this.rows = rows;
        this.open = TruncationTooltip.forbid(
                new Button(Texts.get(pane == PaneSizes.Pane.EDITOR ? "kit.editor.open" : "shell.notice.show")));
        var opened = new StackPane(back, editor);
        opened.setMinHeight(0);
        setMinSize(0, 0);
        list.getStyleClass().add("entity-list");
        parts = new DividedPane(Orientation.HORIZONTAL, list, opened, Texts.get("kit.divider.editor"), sizes, pane);
        parts.foldBelow(() -> list.minWidth(-1) + editor.minWidth(-1), () -> 0);
        getChildren().setAll(parts);
        setUpButtons(chosen);
        parts.foldedProperty().subscribe(folded -> editor.pseudoClassStateChanged(ALONE, folded));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        rows.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        opened.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (parts.foldedProperty().get() && KeyBinding.LEAVE.matches(key)) {
                close();
                key.consume();
            }
        });
    }

    private void setUpButtons(ObservableBooleanValue chosen) {
        KeyBinding.ACCEPT.hint(open);
        open.getStyleClass().add("edit");
        open.setOnAction(_ -> edit());
        open.visibleProperty().bind(Bindings.and(parts.foldedProperty(), chosen));
        open.managedProperty().bind(open.visibleProperty());
        open.setMinWidth(USE_PREF_SIZE);
        back.getStyleClass().addAll(Styles.FLAT, "back");
        back.setAccessibleText(Texts.get("kit.editor.back"));
        back.setTooltip(new Tooltip(
                Texts.format("keys.hint", Texts.get("kit.editor.back"), KeyBinding.LEAVE.keys())));
        back.setOnAction(_ -> close());
        // First in the order of the focus, and yet in front of the editor.
        back.setViewOrder(-1);
        back.visibleProperty().bind(parts.foldedProperty());
        setAlignment(back, Pos.TOP_LEFT);
    }

    /** The button that opens the editor; the caller adds it below the rows. */
    public Node openButton() {
        return open;
    }

    /** Shows the editor, if it is not beside the list. */
    public void showEditor() {
        parts.bringToFront(true);
    }

    private void edit() {
        showEditor();
        back.requestFocus();
        back.requestFocusTraversal(TraversalDirection.NEXT);
    }

    private void close() {
        parts.bringToFront(false);
        rows.requestFocus();
    }

    private void onKey(KeyEvent event) {
        if (open.isVisible() && rows.equals(event.getTarget()) && KeyBinding.ACCEPT.matches(event)) {
            edit();
            event.consume();
        }
    }

    private void onClick(MouseEvent event) {
        if (open.isVisible() && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2
                && isOnRow(event.getTarget())) {
            edit();
        }
    }

    private static boolean isOnRow(EventTarget target) {
        for (var node = target instanceof Node n ? n : null; node != null; node = node.getParent()) {
            if (node instanceof IndexedCell<?> cell) {
                return !cell.isEmpty();
            }
        }
        return false;
    }
}
