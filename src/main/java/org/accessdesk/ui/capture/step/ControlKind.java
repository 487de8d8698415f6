package org.accessdesk.ui.capture.step;

import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.pane.NavItem;
import org.accessdesk.ui.kit.table.FilterMenu;

/** What a step needs of a control, so that a name may also stand on a label beside it. */
public enum ControlKind {
    PRESSED("button, link or entry"), OPENED("menu"), TYPED("field"), LIST("table or list"), TABS("group of tabs"),
    FILTER("filter"), CHOICE("field of choices"), TEXT("text"), ANY("control");

    private final String words;

    /** The words for it in recipes; any kind needs none. */
    public static final Map<String,
            ControlKind> WRITTEN = Map.of("button", PRESSED, "menu", OPENED, "field", TYPED, "list", LIST, "tabs",
                    TABS, "filter", FILTER, "choice", CHOICE, "text", TEXT);

    ControlKind(String words) {
        this.words = words;
    }

    /** What it is, for a message. */
    public String words() {
        return words;
    }

    /** Whether {@code node} is of this kind. */
    public boolean is(Node node) {
        return switch (this) {
            case PRESSED -> !node.isDisabled() && isPressed(node.getAccessibleRole());
            case OPENED -> node instanceof MenuButton || node instanceof DropDown || node instanceof Hyperlink;
            case TYPED -> node instanceof TextInputControl;
            case LIST -> node instanceof TableView<?> || node instanceof ListView<?>;
            case TABS -> node instanceof TabPane;
            case FILTER -> node instanceof FilterMenu<?>;
            case CHOICE -> node instanceof ComboBox<?>;
            case TEXT -> node instanceof Label || node instanceof Text;
            case ANY -> node instanceof Region && !(node instanceof Label) && !(node instanceof ScrollPane)
                    && (node instanceof Control || node.getAccessibleText() != null);
        };
    }

    /** The name of a node of this kind, without what is chosen in a filter and the number beside an area. */
    public String name(Node node) {
        return switch (node) {
            case FilterMenu<?> filter when this == FILTER -> filter.title();
            case NavItem item -> item.name();
            default -> WindowNodes.name(node);
        };
    }

    private static boolean isPressed(AccessibleRole role) {
        return switch (role) {
            case BUTTON, HYPERLINK, TOGGLE_BUTTON, RADIO_BUTTON, CHECK_BOX, MENU_BUTTON, MENU_ITEM, CHECK_MENU_ITEM,
                    RADIO_MENU_ITEM, TAB_ITEM, SPLIT_MENU_BUTTON ->
                true;
            default -> false;
        };
    }
}
