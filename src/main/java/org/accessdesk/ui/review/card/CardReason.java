package org.accessdesk.ui.review.card;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.text.Texts;

/** The editable reason of one change. Enter or losing focus saves it, Escape reverts it. */
public final class CardReason extends TextField {
    private final Consumer<String> keep;
    private String savedReason = "";

    public CardReason(Consumer<String> keep, Runnable done) {
        this.keep = keep;
        getStyleClass().add("card-reason");
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                keep();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (KeyBinding.ACCEPT.matches(event)) {
                keep();
                done.run();
                event.consume();
            } else if (KeyBinding.LEAVE.matches(event)) {
                setText(savedReason);
                done.run();
                event.consume();
            }
        });
    }

    /** Shows the reason of a change; {@code other} means that it is not the change shown before. */
    public void show(String name, String reason, boolean other) {
        setAccessibleText(Texts.format("review.card.reasonFor", name));
        setPromptText(Texts.format("review.card.reasonFor", name));
        // Setting the text clears the undo history, so that Ctrl Z does not bring back another change's reason.
        if (other || !isFocused() || !reason.equals(savedReason)) {
            savedReason = reason;
            setText(reason);
        }
    }

    private void keep() {
        if (!getText().strip().equals(savedReason)) {
            savedReason = getText().strip();
            keep.accept(savedReason);
        }
    }
}
