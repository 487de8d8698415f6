package org.accessdesk.ui.capture.record;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.kit.pane.DropDown;
import org.accessdesk.ui.kit.table.FilterMenu;
import org.jspecify.annotations.Nullable;

/** What is around a node that got an event. */
final class Surroundings {
    private Surroundings() {}

    /** The nearest of {@code node} and what is around it that {@code kind} finds. */
    static <T> Optional<T> find(@Nullable Node node, Function<Node, @Nullable T> kind) {
        for (var at = node; at != null; at = at.getParent()) {
            var found = kind.apply(at);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    static boolean isIn(Node node, Node part) {
        return find(node, n -> n.equals(part) ? n : null).isPresent();
    }

    /** The table or list that {@code node} is; null if it is none. */
    static @Nullable Control list(Node node) {
        return node instanceof TableView<?> || node instanceof ListView<?> ? (Control) node : null;
    }

    /** What a step calls it. */
    static ControlKind kind(Node node) {
        return switch (node) {
            case FilterMenu<?> _ -> ControlKind.FILTER;
            case MenuButton _, DropDown _ -> ControlKind.OPENED;
            case TextInputControl _ -> ControlKind.TYPED;
            case TableView<?> _, ListView<?> _ -> ControlKind.LIST;
            case TabPane _ -> ControlKind.TABS;
            case ComboBox<?> _ -> ControlKind.CHOICE;
            default -> ControlKind.PRESSED;
        };
    }
}
