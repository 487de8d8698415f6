package org.accessdesk.ui.kit.pane;

import java.util.function.DoubleSupplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.model.settings.PaneSizes.Pane;

/**
 * Two parts with a {@link Divider} between them. The second one has the length that was chosen, or its usual one, and
 * the first one the rest, so that nothing inside either of them moves the other. JavaFX's SplitPane keeps shares instead
 * of lengths, and its dividers cannot be reached by keyboard.
 *
 * <p>It may {@linkplain #foldBelow fold}: with less room than both parts need, it shows one of them at a time.
 */
public final class DividedPane extends Region {
    /** The most of the room that the second part takes, if it was not dragged: below, and beside. */
    private static final double USUAL_BELOW = 0.4;
    private static final double MOST_BESIDE = 0.75;

    private final Orientation orientation;
    private final Region first;
    private final Region second;
    private final Divider divider;
    private final ObjectProperty<PaneSizes> sizes;
    private final Pane pane;
    private final ReadOnlyBooleanWrapper folded = new ReadOnlyBooleanWrapper();
    private DoubleSupplier enough = () -> 0;
    private DoubleSupplier kept = () -> 0;
    private boolean secondInFront;

    /**
     * A pane of two parts.
     *
     * @param orientation horizontal: side by side
     * @param name the accessible name of the divider
     * @param sizes where the length of the second part is kept, as {@code pane}
     */
    public DividedPane(Orientation orientation, Region first, Region second, String name,
            ObjectProperty<PaneSizes> sizes, Pane pane) {
        this.orientation = orientation;
        this.first = first;
        this.second = second;
        this.sizes = sizes;
        this.pane = pane;
        this.divider = new Divider(orientation, name, this::length, this::choose);
        getStyleClass().add("divided-pane");
        setMinSize(0, 0);
        getChildren().setAll(first, divider, second);
        // The sizes outlive the pane: they must not hold one that is shown no more.
        sceneProperty().flatMap(_ -> sizes).subscribe(_ -> requestLayout());
    }

    /**
     * Lets the pane fold where its length is less than {@code enough}. It then shows the part that had the focus, and
     * otherwise the first one.
     *
     * @param kept the length that the second part keeps while the first one is shown
     */
    public DividedPane foldBelow(DoubleSupplier enough, DoubleSupplier kept) {
        this.enough = enough;
        this.kept = kept;
        return this;
    }

    /** Whether it shows one part at a time now. */
    public ReadOnlyBooleanProperty foldedProperty() {
        return folded.getReadOnlyProperty();
    }

    /** Whether the second part is the one that is shown while the pane is folded. */
    public boolean isSecondInFront() {
        return secondInFront;
    }

    /** Shows the second part, or the first one, while the pane is folded. */
    public void bringToFront(boolean second) {
        secondInFront = second;
        showParts();
        requestLayout();
    }

    private void fold() {
        var now = total() < enough.getAsDouble();
        if (now != folded.get()) {
            secondInFront = second.isFocusWithin();
            folded.set(now);
        }
        showParts();
    }

    private void showParts() {
        first.setVisible(!folded.get() || !secondInFront);
        second.setVisible(!folded.get() || secondInFront || kept.getAsDouble() > 0);
        divider.setVisible(!folded.get());
    }

    /** Sets the length of the second part; less than 1 returns to the usual one. */
    private void choose(double length) {
        var chosen = length < 1 ? 0 : (int) Math.round(Math.clamp(length, least(), Math.max(least(), most())));
        sizes.set(sizes.get().with(pane, chosen));
    }

    private boolean beside() {
        return orientation == Orientation.HORIZONTAL;
    }

    private double total() {
        return beside() ? getWidth() : getHeight();
    }

    /** The length of the second part as it is laid out. */
    private double length() {
        if (folded.get()) {
            return secondInFront ? total() : Math.min(total(), kept.getAsDouble());
        }
        var chosen = sizes.get().of(pane);
        var wanted = chosen.isPresent() ? chosen.getAsInt() : usual();
        return Math.min(total(), Math.max(least(), Math.min(wanted, most())));
    }

    private double usual() {
        return beside() ? second.prefWidth(-1)
                : Math.min(total() * USUAL_BELOW, total() - first.prefHeight(getWidth()));
    }

    private double least() {
        return beside() ? second.minWidth(-1) : second.minHeight(getWidth());
    }

    private double most() {
        return beside() ? Math.min(total() * MOST_BESIDE, total() - first.minWidth(-1))
                : total() - first.minHeight(getWidth());
    }

    @Override
    protected void layoutChildren() {
        fold();
        var length = Math.round(length());
        var rest = total() - length;
        if (beside()) {
            first.resizeRelocate(0, 0, rest, getHeight());
            second.resizeRelocate(rest, 0, (double) length, getHeight());
            divider.resizeRelocate(rest, 0, divider.prefWidth(-1), getHeight());
        } else {
            first.resizeRelocate(0, 0, getWidth(), rest);
            second.resizeRelocate(0, rest, getWidth(), (double) length);
            divider.resizeRelocate(0, rest, getWidth(), divider.prefHeight(-1));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return beside() ? first.prefWidth(-1) + second.prefWidth(-1)
                : Math.max(first.prefWidth(-1), second.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return beside() ? Math.max(first.prefHeight(-1), second.prefHeight(-1))
                : first.prefHeight(width) + second.prefHeight(width);
    }
}
