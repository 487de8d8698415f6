package org.accessdesk.ui.kit.pane;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Texts;

/**
 * A text area for lists that are pasted. Of a long one it shows only the start, which cannot be edited: an area lays all of
 * its text out at each change, which would stop the window.
 */
public final class PasteArea extends TextArea {
    private static final int LONG_LINES = 3000;
    private static final int LONG = 150_000;
    private static final int SHOWN_LINES = 100;
    private static final int SHOWN = 5000;
    private final StringProperty whole = new SimpleStringProperty("");
    private final Label note = SideForm.muted("");
    private final VBox rest;
    private boolean isCut;

    /** An empty area. */
    public PasteArea() {
        var clear = new Hyperlink(Texts.get("kit.paste.clear"));
        clear.setOnAction(_ -> {
            clear.setVisited(false);
            whole.set("");
            requestFocus();
        });
        rest = new VBox(note, clear);
        Visibility.set(rest, false);
        textProperty().subscribe(typed -> {
            if (!isCut) {
                whole.set(typed);
            }
        });
        whole.subscribe(text -> {
            if (!text.equals(getText())) {
                show(text);
            }
        });
    }

    /** All of the text. */
    public StringProperty wholeProperty() {
        return whole;
    }

    /** What tells how much is not shown, and clears it; to be shown below. */
    public Node rest() {
        return rest;
    }

    private void show(String text) {
        isCut = isLong(text);
        setEditable(!isCut);
        note.setText(isCut ? Texts.format("kit.paste.long", 1 + text.chars().filter(c -> c == '\n').count()) : "");
        setAccessibleHelp(note.getText());
        Visibility.set(rest, isCut);
        setText(isCut ? text.substring(0, Math.min(SHOWN, start(text, SHOWN_LINES))) : text);
    }

    private static boolean isLong(String text) {
        return text.length() > LONG || start(text, LONG_LINES) < text.length();
    }

    /** Where the first {@code lines} of {@code text} end. */
    private static int start(String text, int lines) {
        var end = -1;
        for (var line = 0; line < lines; line++) {
            end = text.indexOf('\n', end + 1);
            if (end < 0) {
                return text.length();
            }
        }
        return end;
    }

    @Override
    public void paste() {
        var pasted = Clipboard.getSystemClipboard().getString();
        if (pasted == null || isCut) {
            return;
        }
        var selected = getSelection();
        var all = getText(0, selected.getStart()) + clean(pasted) + getText(selected.getEnd(), getLength());
        if (isLong(all)) {
            whole.set(all);
        } else {
            super.paste();
        }
    }

    /** Without what an area drops of a text. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.chars().filter(c -> c == '\n' || c == '\t' || (c >= ' ' && c != 0x7F))
                .forEach(c -> clean.append((char) c));
        return clean.toString();
    }
}
