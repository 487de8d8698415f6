package org.accessdesk.ui.kit.pane;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.ui.kit.text.Badge;
import org.accessdesk.ui.kit.text.BadgeLabel;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.TruncationTooltip;
import org.accessdesk.ui.kit.theme.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The lower part of an editor: what the draft does. Its head, with the place of the button, is always the same; what it
 * tells scrolls below, so that nothing that appears moves the list above. Where there is no room for both, only its head
 * stays below the list, and a button in it shows the rest, and what discards it, instead of the list; it counts the
 * warnings that are hidden.
 */
public final class EffectPane extends VBox {
    /** Of the height that a list asks for, the least that is worth showing. */
    private static final double LEAST_SHARE = 0.6;

    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");

    private final Label title = TruncationTooltip.allow(new Label());
    private final HBox count = new HBox();
    private final Button discard;
    private final Button fold = new Button();
    private final VBox body = new VBox();
    private final ScrollPane scroll = new ScrollPane(body);
    private final HBox head;
    private String counted = "";
    private List<Banner> warnings = List.of();
    private boolean closed;
    private boolean touched;

    /** A pane without content, whose button, {@code discard} in full, runs {@code action}. */
    public EffectPane(String discard, Runnable action) {
        this.discard = new Button(Texts.get("kit.effect.discard"));
        this.discard.setAccessibleText(discard);
        this.discard.setTooltip(new Tooltip(discard));
        this.discard.setMinWidth(USE_PREF_SIZE);
        this.discard.getStyleClass().add(Styles.FLAT);
        this.discard.setOnAction(_ -> action.run());
        title.getStyleClass().add("heading");
        count.getStyleClass().add("badges");
        count.setMinWidth(Region.USE_PREF_SIZE);
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        fold.getStyleClass().addAll(Styles.FLAT, "fold");
        fold.setMinWidth(Region.USE_PREF_SIZE);
        Visibility.set(fold, false);
        head = new HBox(fold, title, count, gap, this.discard);
        head.getStyleClass().add("head");
        body.getStyleClass().add("effects");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getStyleClass().add("effect-pane");
        getChildren().setAll(head, scroll);
    }

    /** The pane of {@code list} above this one; it folds where not even some rows of the list would be shown. */
    public DividedPane below(Region list, String name, ObjectProperty<PaneSizes> sizes, PaneSizes.Pane pane) {
        var parts = new DividedPane(Orientation.VERTICAL, list, this, name, sizes, pane);
        parts.foldBelow(() -> list.prefHeight(getWidth()) * LEAST_SHARE + minHeight(getWidth()),
                () -> Math.max(head.minHeight(getWidth()), head.prefHeight(getWidth())));
        fold.setOnAction(_ -> {
            parts.bringToFront(!parts.isSecondInFront());
            showFolding(parts);
        });
        parts.foldedProperty().subscribe(() -> showFolding(parts));
        return parts;
    }

    private void showFolding(DividedPane parts) {
        var folded = parts.foldedProperty().get();
        var open = parts.isSecondInFront();
        closed = folded && !open;
        Visibility.set(fold, folded);
        scroll.setVisible(!closed);
        Visibility.set(discard, touched && !closed);
        nameFold();
    }

    /** Tells what the button in the head shows, with the warnings that are hidden before it is pressed. */
    private void nameFold() {
        if (!fold.isVisible()) {
            return;
        }
        var hidden = closed ? warnings : List.<Banner>of();
        var icons = new HBox(new FontIcon(closed ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN));
        if (!hidden.isEmpty()) {
            icons.getChildren().add(new FontIcon(Feather.ALERT_TRIANGLE));
        }
        icons.getStyleClass().add("icons");
        fold.setGraphic(icons);
        fold.setText(hidden.isEmpty() ? "" : Texts.format("kit.effect.count", hidden.size()));
        fold.pseudoClassStateChanged(WARNED, !hidden.isEmpty());
        var name = Texts.get(closed ? "kit.effect.show" : "kit.effect.hide");
        fold.setAccessibleText(
                hidden.isEmpty() ? name : Texts.format("kit.effect.show.warned", name, hidden.size()));
        fold.setTooltip(new Tooltip(Stream.concat(Stream.of(name), hidden.stream().map(Node::getAccessibleText))
                .collect(Collectors.joining("\n"))));
    }

    /**
     * Shows what the draft does.
     *
     * @param count a short figure beside the title; may be empty
     * @param touched whether there is something to discard
     */
    public void show(String title, String count, boolean touched, List<? extends Node> parts) {
        this.title.setText(title);
        showCount(count);
        this.touched = touched;
        Visibility.set(discard, touched && !closed);
        ChildNodes.show(body.getChildren(), parts);
        warnings = parts.stream().filter(Banner.class::isInstance).map(Banner.class::cast).filter(Banner::isAlarming)
                .toList();
        nameFold();
    }

    private void showCount(String figure) {
        if (!figure.equals(counted)) {
            counted = figure;
            count.getChildren().setAll(figure.isEmpty() ? List.of() : List.of(new BadgeLabel(Badge.neutral(figure))));
        }
    }

    /** Shows the beginning: for another subject. */
    public void toTop() {
        scroll.setVvalue(0);
    }
}
