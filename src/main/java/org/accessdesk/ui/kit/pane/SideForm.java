package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.theme.Styles;

/** What forms in a {@link SidePane} have in common: a head, a preview of what will be drafted, and a foot with buttons. */
public final class SideForm {
    private SideForm() {}

    /** The title, and in a sentence or two what the form does. */
    public static VBox head(String title, String hint) {
        var label = line(title);
        label.getStyleClass().add(Styles.TITLE);
        var head = new VBox(label, muted(hint));
        head.getStyleClass().add(Styles.PANE_HEAD);
        return head;
    }

    /** The buttons, below a note that tells what is still to be done. */
    public static VBox foot(Label note, Button... buttons) {
        var row = new FlowPane(buttons);
        row.getStyleClass().add("form-buttons");
        row.setMinHeight(Region.USE_PREF_SIZE);
        var foot = new VBox(note, row);
        foot.getStyleClass().add("section");
        foot.setMinHeight(Region.USE_PREF_SIZE);
        return foot;
    }

    /** A text on as many lines as it needs. */
    public static Label line(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** The same, less important. */
    public static Label muted(String text) {
        var label = line(text);
        label.getStyleClass().add(Styles.MUTED);
        return label;
    }

    /** A text about something that is wrong. */
    public static Label fault(String text) {
        var label = line(text);
        label.getStyleClass().add("tone-negative");
        return label;
    }

    /** The lines of a preview, which scroll. */
    public static final class Preview extends ScrollPane {
        private static final int TOLD = 20;
        private final VBox lines = new VBox();

        /** An empty preview of that name. */
        public Preview(String name) {
            super();
            lines.getStyleClass().add("form-preview");
            setContent(lines);
            setFitToWidth(true);
            getStyleClass().add("preview-scroll");
            setAccessibleText(name);
            VBox.setVgrow(this, Priority.ALWAYS);
        }

        /** A section of it, which takes the room that is left. */
        public Section section() {
            var section = new Section(getAccessibleText(), this);
            VBox.setVgrow(section, Priority.ALWAYS);
            return section;
        }

        /** Shows {@code nodes}, or {@code otherwise} if there are none. */
        public void show(List<? extends Node> nodes, String otherwise) {
            var all = nodes.isEmpty() ? List.of(line(otherwise)) : nodes;
            var shown = lines.getChildren();
            // What is shown already stays: each node that comes into the window is styled.
            var same = 0;
            while (same < Math.min(shown.size(), all.size()) && shown.get(same).equals(all.get(same))) {
                same++;
            }
            shown.remove(same, shown.size());
            shown.addAll(all.subList(same, all.size()));
            // Lines have no focus: the pane tells a screen reader the first of them.
            setAccessibleHelp(lines.getChildren().stream().limit(TOLD)
                    .map(node -> node instanceof Labeled label ? label.getText() : node.getAccessibleText())
                    .collect(Collectors.joining("\n")));
        }
    }

    /** Moves the focus to where {@code form} begins, also if it is shown for the first time. */
    public static void begin(Region form, Node first) {
        // What is in a scroll pane is in the window only with the skin of that.
        form.applyCss();
        first.requestFocus();
    }

    /** Runs {@code leave} when Escape is pressed in {@code form}. */
    public static void onLeave(Node form, Runnable leave) {
        form.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (KeyBinding.LEAVE.matches(key)) {
                leave.run();
                key.consume();
            }
        });
    }
}
