package org.accessdesk.ui.review;

import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** The exact requests as wide as the screen, to read and to copy. Escape closes it. */
final class RequestsPage extends VBox {
    /** A text area is slow with thousands of lines. */
    private static final int SHOWN = 100;

    private final ReviewViewModel model;
    private final TextArea text = new TextArea();

    RequestsPage(ReviewViewModel model, Runnable close) {
        this.model = model;
        getStyleClass().addAll(Styles.PAGE, "requests-page");
        text.setEditable(false);
        text.getStyleClass().add(Styles.CODE);
        text.setAccessibleText(Texts.get("review.sent.text"));
        VBox.setVgrow(text, Priority.ALWAYS);
        getChildren().setAll(head(close), text);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (KeyBinding.LEAVE.matches(event)) {
                close.run();
                event.consume();
            }
        });
        setVisible(false);
    }

    private HBox head(Runnable close) {
        var title = new Label(Texts.get("review.sent.text"));
        title.getStyleClass().add(Styles.TITLE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var leave = new Button(Texts.get("review.sent.close"));
        leave.setOnAction(_ -> close.run());
        var head = new HBox(title, gap, copy("review.copy", () -> model.exports().requests(Integer.MAX_VALUE)),
                copy("review.copy.curl", model.exports()::curl), leave);
        head.getStyleClass().add("review-head");
        return head;
    }

    private static Button copy(String key, Supplier<String> copied) {
        var copy = new Button(Texts.get(key));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, copied.get()));
            copy.setText(Texts.get("review.copied"));
        });
        copy.focusedProperty().subscribe(focused -> {
            if (!focused) {
                copy.setText(Texts.get(key));
            }
        });
        return copy;
    }

    /** Opens it, or closes it. */
    void open(boolean open) {
        setVisible(open);
        update();
        if (open) {
            text.requestFocus();
        }
    }

    /** Shows the requests of now, if it is open. */
    void update() {
        var shown = isVisible() ? model.exports().requests(SHOWN) : "";
        if (!shown.equals(text.getText())) {
            text.setText(shown);
        }
    }
}
