package org.accessdesk.ui.kit.pane;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.ScriptKeys;
import org.accessdesk.ui.kit.theme.DeskPopOver;
import org.accessdesk.ui.kit.theme.PopOverPane;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button that opens a panel of controls below itself, or above where there is more room. Unlike a menu, it stays open while boxes are ticked; it closes
 * when the window is resized. Arrow down opens it, Escape or a click elsewhere closes it.
 */
public class DropDown extends Button {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");

    private static final double RADIUS = 8;
    private static final double GAP = 4;
    /** The greatest height of a panel, in em. */
    private static final double HIGHEST = 28;

    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final PopOverPane panel = new PopOverPane();
    private Supplier<@Nullable Node> first = this::firstShown;
    private @Nullable DeskPopOver popOver;

    /** A button named {@code text} that opens a panel of {@code content} and focuses the first node. */
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
        open.subscribe(showing -> pseudoClassStateChanged(OPEN, showing));
        setOnAction(event -> toggle());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** The panel's window; made when it is first opened, since most are never opened. */
    private DeskPopOver popOver() {
        var known = popOver;
        if (known == null) {
            known = new DeskPopOver();
            known.setContentNode(panel);
            known.setArrowSize(0);
            known.setArrowIndent(0);
            known.setCornerRadius(RADIUS);
            open.bind(known.showingProperty());
            popOver = known;
        }
        return known;
    }

    /** Opens the panel; does nothing if the button is not in a window. */
    public final void open() {
        var window = getScene() == null ? null : getScene().getWindow();
        if (window == null || isOpen()) {
            return;
        }
        onOpening();
        // What is longer scrolls, or gives way, in the panel.
        var highest = HIGHEST * getFont().getSize();
        panel.setMaxHeight(Math.min(highest, getScene().getRoot().getLayoutBounds().getHeight() - 2 * RADIUS));
        Bounds place = localToScreen(getLayoutBounds());
        var above = localToScene(getLayoutBounds()).getMinY();
        var below = getScene().getHeight() - above - getHeight();
        var upwards = below < highest && below < above;
        popOver().setArrowLocation(upwards ? PopOver.ArrowLocation.BOTTOM_LEFT : PopOver.ArrowLocation.TOP_LEFT);
        popOver().show(this, place.getMinX() + RADIUS, upwards ? place.getMinY() - GAP : place.getMaxY() + GAP);
        var focused = first.get();
        if (focused != null) {
            focused.requestFocus();
        }
    }

    private @Nullable Node firstShown() {
        return panel.getChildren().stream().filter(Node::isManaged).findFirst().orElse(null);
    }

    /** Sets what is focused when the panel opens; without a call, its first node. */
    protected final void setFirst(Supplier<@Nullable Node> first) {
        this.first = first;
    }

    /** Closes the panel. */
    public final void close() {
        if (popOver != null) {
            popOver.hide();
        }
    }

    /** Whether the panel is open. */
    public final boolean isOpen() {
        return open.get();
    }

    /** Whether the panel is open, to observe. */
    public final ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Called before the panel shows, to update its content. */
    protected void onOpening() {}

    private void toggle() {
        if (isOpen()) {
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

    /** Handles Escape in the panel: lists consume it; fields first clear themselves, and ignore it when empty. */
    private void onPanelKey(KeyEvent event) {
        if (KeyBinding.LEAVE.matches(event) && !(event.getTarget() instanceof TextInputControl)) {
            close();
            event.consume();
        }
    }
}
