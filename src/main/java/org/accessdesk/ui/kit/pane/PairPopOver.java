package org.accessdesk.ui.kit.pane;

import java.util.ArrayList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.pane.PairContent.PairColumn;
import org.accessdesk.ui.kit.pane.PairContent.PairLine;
import org.accessdesk.ui.kit.text.NameCell;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.DeskPopOver;
import org.accessdesk.ui.kit.theme.PopOverPane;
import org.accessdesk.ui.kit.theme.Styles;
import org.jspecify.annotations.Nullable;

/** Shows two objects side by side, in three columns. Tab goes from one to the next; Escape or a click elsewhere closes it. */
public final class PairPopOver extends DeskPopOver {
    private static final int ROWS = 16;
    private static final double TOP = 0.1;

    /** A pop-over of {@code content}. */
    public PairPopOver(PairContent content) {
        var title = SideForm.line(content.title());
        title.getStyleClass().add(Styles.HEADING);
        var columns = new HBox();
        columns.getStyleClass().add("pair-columns");
        content.columns().forEach(column -> columns.getChildren().add(column(column)));
        var buttons = new ArrayList<Button>();
        content.actions().forEach(action -> {
            var button = new Button(action.text());
            button.setOnAction(_ -> {
                hide();
                action.action().run();
            });
            buttons.add(button);
        });
        var copy = new Button(Texts.get("compare.copy"));
        copy.setOnAction(_ -> copy(content.text()));
        buttons.add(copy);
        var foot = new FlowPane(buttons.toArray(Button[]::new));
        foot.getStyleClass().add("form-buttons");
        var pane = new PopOverPane(title, columns, foot);
        pane.getStyleClass().add("pair-pane");
        pane.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (KeyBinding.LEAVE.matches(key)) {
                hide();
                key.consume();
            }
        });
        setContentNode(pane);
        setTitle(content.title());
        setOnShown(_ -> columns.lookup(".list-view").requestFocus());
        setArrowSize(0);
        setArrowLocation(ArrowLocation.TOP_CENTER);
    }

    /** Shows it in the middle of the upper part of {@code owner}'s window: it is about as wide as that. */
    public void showOver(Node owner) {
        var root = owner.getScene().getRoot();
        var place = root.localToScreen(root.getLayoutBounds());
        show(owner, place.getCenterX(), place.getMinY() + place.getHeight() * TOP);
    }

    private static VBox column(PairColumn column) {
        var title = TruncationTooltip.allow(new Label(column.title()));
        title.getStyleClass().add(Styles.MUTED);
        var list = new ListView<PairLine>();
        list.getItems().setAll(column.lines());
        list.setAccessibleText(column.title());
        list.setCellFactory(_ -> new PairCell());
        list.getSelectionModel().selectFirst();
        // As high as its lines, up to a limit; all columns are as high as the longest.
        list.prefHeightProperty()
                .bind(list.fixedCellSizeProperty().multiply(Math.min(ROWS, column.lines().size())).add(2));
        VBox.setVgrow(list, Priority.ALWAYS);
        var box = new VBox(title, list);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A line; a heading looks other than the names below it. */
    private static final class PairCell extends NameCell<PairLine> {
        private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

        PairCell() {
            super(PairLine::text);
        }

        @Override
        protected void updateItem(@Nullable PairLine line, boolean empty) {
            super.updateItem(line, empty);
            pseudoClassStateChanged(HEADING, !empty && line != null && line.heading());
        }
    }
}
