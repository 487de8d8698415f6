package org.accessdesk.ui.kit.text;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.theme.DeskPopOver;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/**
 * A popover with names: the users behind a count, the groups that grant a module. Escape or a click elsewhere closes
 * it.
 */
public final class NamesPopOver extends DeskPopOver {
    private static final int SHOWN = 10;

    private NamesPopOver(String title, List<String> names, @Nullable Runnable all) {
        var heading = new Label(title);
        heading.getStyleClass().add(Styles.HEADING);
        var list = new ListView<String>();
        list.getItems().setAll(names);
        list.setAccessibleText(title);
        list.getStyleClass().add("names");
        // Rows of the style sheet's height, so that a short list is only as tall as needed.
        list.prefHeightProperty().bind(list.fixedCellSizeProperty().multiply(Math.min(SHOWN, names.size())).add(2));
        var content = new VBox(heading, list);
        content.getStyleClass().add("names-pane");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        if (all != null) {
            var link = new Hyperlink(Texts.get("kit.names.list"));
            link.setOnAction(_ -> {
                hide();
                all.run();
            });
            content.getChildren().add(link);
        }
        setContentNode(content);
        setTitle(title);
        setOnShown(_ -> list.requestFocus());
    }

    /** Closes on Escape: JavaFX does so for popups, but a list in them consumes the key. */
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        }
    }

    /** Shows {@code names} under {@code title} next to {@code owner}. */
    public static void show(Node owner, String title, List<String> names) {
        show(owner, title, names, null);
    }

    /** The same with a link that runs {@code all}, which shows whose names they are in their list. */
    public static void show(Node owner, String title, List<String> names, @Nullable Runnable all) {
        var popOver = new NamesPopOver(title, names, all);
        // Above an owner that is low in the window, where there is no room below it.
        var low = owner.localToScene(owner.getLayoutBounds()).getMinY() > owner.getScene().getHeight() / 2;
        popOver.setArrowLocation(low ? ArrowLocation.BOTTOM_RIGHT : ArrowLocation.TOP_RIGHT);
        popOver.show(owner);
    }
}
