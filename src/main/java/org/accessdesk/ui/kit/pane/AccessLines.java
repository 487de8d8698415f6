package org.accessdesk.ui.kit.pane;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Tone;
import org.accessdesk.ui.kit.theme.Styles;

/** A list of kept, gained and lost modules, each with words, sign and colour. */
public final class AccessLines extends VBox {

    /** The lines; {@code none} where there are none. */
    public AccessLines(List<AccessLine> lines, String none) {
        getStyleClass().add("access-lines");
        for (var line : lines) {
            getChildren().add(switch (line.kind()) {
                case KEPT -> new FactRow(line.text(), Tone.NEUTRAL, line.detail(), line.names());
                case GAINED -> new FactRow("+ " + line.text(), Tone.POSITIVE, line.detail(), line.names());
                case LOST -> new FactRow("− " + line.text(), Tone.NEGATIVE, line.detail(), line.names());
            });
        }
        if (lines.isEmpty()) {
            var label = new Label(none);
            label.getStyleClass().add(Styles.MUTED);
            label.setWrapText(true);
            getChildren().add(label);
        }
    }
}
