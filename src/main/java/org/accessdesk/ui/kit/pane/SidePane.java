package org.accessdesk.ui.kit.pane;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.theme.Styles;

/**
 * The editor at the right: a head and {@link Section}s below each other. If they do not fit, lists that
 * {@linkplain CheckList#fitRows fit their rows} scroll first, then the pane.
 */
public final class SidePane extends ScrollPane {
    private final VBox parts = new VBox();

    /** A pane of {@code parts}. */
    public SidePane(Node... parts) {
        getStyleClass().add(Styles.SIDE_PANE);
        setContent(this.parts);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        show(parts);
    }

    /** Shows other parts, from the top. */
    public void show(Node... parts) {
        this.parts.getChildren().setAll(parts);
        setVvalue(0);
    }
}
