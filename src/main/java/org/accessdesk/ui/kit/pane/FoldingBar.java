package org.accessdesk.ui.kit.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A row of controls; those that do not fit are in a menu. */
public class FoldingBar extends FoldingRow {
    private final More menu;

    /** An empty bar. */
    public FoldingBar() {
        this(false);
    }

    /** An empty bar; if {@code counted}, the button of the menu tells how many parts are in it, and its tooltip which. */
    protected FoldingBar(boolean counted) {
        this(new More(counted));
    }

    private FoldingBar(More menu) {
        super(menu, menu::holds);
        this.menu = menu;
    }

    /** The button that opens the menu; the caller adds it where it is to be shown. */
    public final DropDown menu() {
        return menu;
    }

    @Override
    protected boolean mayChange() {
        // An open menu has taken its parts out of the row.
        return !menu.isOpen();
    }

    /** The menu: a panel that takes the parts out of the row while it is open. */
    private static final class More extends DropDown {
        private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
        private final VBox panel;
        private final boolean counted;
        private List<Node> order = List.of();

        More(boolean counted) {
            this(new VBox(), counted);
        }

        private More(VBox panel, boolean counted) {
            super("", panel);
            this.panel = panel;
            this.counted = counted;
            panel.getStyleClass().add("folded-parts");
            // A link leads to somewhere else.
            panel.addEventHandler(ActionEvent.ACTION, event -> {
                if (event.getTarget() instanceof Hyperlink) {
                    close();
                }
            });
            setGraphic(counted ? null : new FontIcon(Feather.MORE_HORIZONTAL));
            setAccessibleText(Texts.get("kit.bar.more"));
            getStyleClass().add("more-menu");
            if (counted) {
                getStyleClass().addAll(Styles.FLAT, Styles.MUTED);
            }
            openProperty().addListener((_, _, open) -> {
                if (!open) {
                    giveBack();
                }
            });
        }

        /** Shows whether one of the parts in the menu filters or is chosen. */
        private void holds(List<Node> parts) {
            pseudoClassStateChanged(ACTIVE, parts.stream().anyMatch(More::isActive));
            if (counted) {
                var texts = parts.stream().filter(Labeled.class::isInstance).map(part -> ((Labeled) part).getText())
                        .collect(Collectors.joining("\n"));
                setText(Texts.format("kit.chip.more", parts.size()));
                setAccessibleText(texts);
            }
            if (!parts.isEmpty()) {
                tell(getAccessibleText());
            }
        }

        /** A tooltip has a window of its own: it is made when the menu has something. */
        private void tell(String text) {
            if (getTooltip() == null) {
                setTooltip(new Tooltip());
            }
            getTooltip().setText(text);
        }

        private static boolean isActive(Node part) {
            return part.getPseudoClassStates().stream().map(PseudoClass::getPseudoClassName)
                    .anyMatch(state -> state.equals("active") || state.equals("selected"));
        }

        @Override
        protected void onOpening() {
            if (getParent() instanceof FoldingBar bar) {
                order = List.copyOf(bar.getChildren());
                var parts = bar.folded();
                bar.getChildren().removeAll(parts);
                panel.getChildren().setAll(parts);
                parts.forEach(part -> show(part, true));
            }
        }

        private void giveBack() {
            var parts = new ArrayList<>(panel.getChildren());
            panel.getChildren().clear();
            parts.forEach(part -> show(part, false));
            if (getParent() instanceof FoldingBar bar) {
                bar.getChildren().setAll(order);
            }
            holds(parts);
        }

        private static void show(Node part, boolean shown) {
            part.setVisible(shown);
            part.setManaged(shown);
        }
    }
}
