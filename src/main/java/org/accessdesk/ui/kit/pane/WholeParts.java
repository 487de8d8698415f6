package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;

/** Short texts on a line, each whole; "+2" stands for those that do not fit, and its tooltip has them. */
public final class WholeParts extends FoldingRow {
    private final Label more;

    /** A line without texts yet. */
    public WholeParts() {
        this(new Label());
    }

    private WholeParts(Label more) {
        super(more, parts -> tell(more, parts));
        this.more = more;
        more.getStyleClass().add(Styles.MUTED);
        more.setMinWidth(USE_PREF_SIZE);
    }

    /** Shows {@code parts} instead of the earlier ones. The first {@code kept} of them are always shown. */
    public void show(List<? extends Region> parts, int kept) {
        keepAll();
        getChildren().setAll(parts);
        getChildren().add(more);
        mayFold(parts.subList(Math.min(kept, parts.size()), parts.size()).reversed());
    }

    private static void tell(Label more, List<Node> parts) {
        more.setText(Texts.format("kit.chip.more", parts.size()));
        more.setTooltip(new Tooltip(parts.stream().filter(Labeled.class::isInstance)
                .map(part -> ((Labeled) part).getText()).collect(Collectors.joining("\n"))));
        more.setAccessibleText(more.getTooltip().getText());
    }
}
