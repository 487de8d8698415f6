package org.accessdesk.ui.kit.text;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.accessdesk.model.find.ListFilter;
import org.accessdesk.ui.kit.theme.DeskPopOver;
import org.accessdesk.ui.kit.theme.PopOverPane;
import org.accessdesk.ui.kit.theme.Styles;

/**
 * A popover with names: the users behind a count, the groups that grant a module. Escape or a click elsewhere closes
 * it.
 */
public final class NamesPopOver extends DeskPopOver {
    private static final int SHOWN = 10;

    private NamesPopOver(NameList of, Consumer<ListFilter> toUsers) {
        var heading = new Label(of.title());
        heading.getStyleClass().add(Styles.HEADING);
        heading.setWrapText(true);
        var list = new ListView<String>();
        list.getItems().setAll(of.names());
        list.setAccessibleText(of.title());
        list.getStyleClass().add("names");
        list.setCellFactory(_ -> new NameCell<>(name -> name));
        // Rows of the style sheet's height, so that a short list is only as tall as needed.
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty().multiply(Math.min(SHOWN, of.names().size())).add(2));
        var content = new PopOverPane(heading, list);
        content.getStyleClass().add("names-pane");
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        var filter = of.filter();
        if (filter != null) {
            var link = new Hyperlink(Texts.get("kit.names.list"));
            link.setOnAction(_ -> {
                hide();
                toUsers.accept(filter.get());
            });
            content.getChildren().add(link);
        }
        setContentNode(content);
        setTitle(of.title());
        setOnShown(_ -> list.requestFocus());
    }

    /** Closes on Escape: JavaFX does so for popups, but a list in them consumes the key. */
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            hide();
            event.consume();
        }
    }

    /** A link named {@code text} that shows {@code names}; {@code toUsers} shows users in their list. */
    public static Hyperlink link(String text, NameList names, Consumer<ListFilter> toUsers) {
        var link = new Hyperlink();
        open(link, text, names, toUsers);
        return link;
    }

    /** Makes {@code link} one named {@code text} that shows {@code names}, whatever it showed before. */
    public static void open(Hyperlink link, String text, NameList names, Consumer<ListFilter> toUsers) {
        link.setText(text);
        link.setAccessibleText(
                names.title().contains(text) ? names.title() : Texts.format("kit.check.named", text, names.title()));
        link.setOnAction(_ -> {
            link.setVisited(false);
            show(link, names, toUsers);
        });
    }

    /** Shows {@code names} next to {@code owner}; {@code toUsers} shows users in their list. */
    static void show(Node owner, NameList names, Consumer<ListFilter> toUsers) {
        new NamesPopOver(names, toUsers).showNextTo(owner);
    }
}
