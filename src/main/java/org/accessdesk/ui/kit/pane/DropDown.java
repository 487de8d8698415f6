package org.accessdesk.ui.kit.pane;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.ScriptKeys;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button that opens a panel of controls below itself. A panel, not a menu: it stays open while boxes are ticked.
 * Arrow down opens it, Escape or a click elsewhere closes it.
 */
public class DropDown extends Button {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private final Popup popup = new Popup();
    private final VBox panel = new VBox();

    /** A button called {@code text} that opens a panel of {@code content}, the first of which gets the focus. */
    public DropDown(String text, Node... content) {
        super(text);
        getStyleClass().add("drop-down");
        setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        setContentDisplay(ContentDisplay.RIGHT);
        setMinWidth(USE_PREF_SIZE);
        panel.getStyleClass().add("drop-down-panel");
        panel.getChildren().setAll(content);
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::onPanelKey);
        ScriptKeys.install(panel);
        popup.getContent().add(panel);
        popup.setAutoHide(true);
        // Not the window's corner, which stands off by the shadow.
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
        popup.showingProperty().subscribe(showing -> pseudoClassStateChanged(OPEN, showing));
        setOnAction(event -> toggle());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Opens the panel; does nothing where the button is not on a window. */
    public final void open() {
        var window = getScene() == null ? null : getScene().getWindow();
        if (window == null || popup.isShowing()) {
            return;
        }
        onOpening();
        Bounds place = localToScreen(getLayoutBounds());
        popup.show(this, place.getMinX(), place.getMaxY() + 4);
        panel.getChildren().stream().filter(Node::isManaged).findFirst().ifPresent(Node::requestFocus);
    }

    /** Closes the panel. */
    public final void close() {
        popup.hide();
    }

    /** Whether the panel is open. */
    public final boolean isOpen() {
        return popup.isShowing();
    }

    /** Called before the panel shows, to bring its content up to date. */
    protected void onOpening() {}

    private void toggle() {
        if (popup.isShowing()) {
            close();
        } else {
            open();
        }
    }

    private void onKey(KeyEvent event) {
        if (KeyBinding.OPEN_MENU.matches(event)) {
            open();
            event.consume();
        }
    }

    /** Lists keep Escape to themselves; a field may want it to clear itself first, and lets it pass when empty. */
    private void onPanelKey(KeyEvent event) {
        if (KeyBinding.LEAVE.matches(event) && !(event.getTarget() instanceof TextInputControl)) {
            close();
            event.consume();
        }
    }
}
