package org.accessdesk.ui.kit.text;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * Chips on one line: those that fit, then "+3" for the rest, which opens the list of all. What the draft changes is the
 * last to be left out. The accessible text has all.
 */
public final class ChipRow extends Region {
    private static final double GAP = 5;

    private static final int TOLD = 30;
    /** Of the row under the pointer: a tooltip has a window of its own, which costs more than its row. */
    private static final Tooltip ALL = new Tooltip();

    private final Label more = new Label();
    private List<Chip.Value> values = List.of();
    /** The indices of the chips, the most important first. */
    private List<Integer> byWeight = List.of();

    /** A row that shows nothing yet, for cells. */
    public ChipRow() {
        getStyleClass().add("chip-row");
        more.getStyleClass().add("more");
        // Its text is set during layout, which must not request another layout.
        more.setManaged(false);
        more.setOnMouseClicked(_ -> NamesPopOver.show(more,
                NameList.of(Texts.format("kit.chip.all", values.size()),
                        values.stream().map(Chip.Value::spoken).toList()),
                _ -> {}));
        setMinWidth(0);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tellAll());
    }

    private void tellAll() {
        ALL.setText(values.stream().limit(TOLD).map(Chip.Value::spoken).collect(Collectors.joining("\n")));
    }

    /** Shows {@code values}, in their order. */
    public void show(List<Chip.Value> values) {
        if (values.equals(this.values)) {
            return;
        }
        this.values = List.copyOf(values);
        byWeight = IntStream.range(0, values.size()).boxed()
                .sorted(Comparator.comparing(i -> values.get(i).variant() == Chip.Variant.PLAIN)).toList();
        reuse();
        more.setText(Texts.format("kit.chip.more", values.size()));
        updateAccessibleText(!values.isEmpty());
        if (isHover()) {
            tellAll();
        }
        setAccessibleText(values.stream().map(Chip.Value::spoken).collect(Lists.joining()));
    }

    /** Shows the values in the chips that are there; those too many stay for later, unseen. */
    private void reuse() {
        if (getChildren().isEmpty()) {
            getChildren().add(more);
        }
        for (var i = 0; i < values.size(); i++) {
            if (i < getChildren().size() - 1) {
                ((Chip) getChildren().get(i)).show(values.get(i));
            } else {
                var chip = new Chip(values.get(i));
                getChildren().add(i, chip);
                chip.applyCss();
            }
        }
        for (var i = 0; i < getChildren().size() - 1; i++) {
            getChildren().get(i).setManaged(i < values.size());
            getChildren().get(i).setVisible(i < values.size());
        }
    }

    private void updateAccessibleText(boolean hasText) {
        if (hasText) {
            Tooltip.install(this, ALL);
        } else {
            Tooltip.uninstall(this, ALL);
        }
    }

    @Override
    protected void layoutChildren() {
        var chips = getManagedChildren();
        var shown = fitting(getWidth());
        more.setVisible(shown.size() < chips.size());
        more.setText(Texts.format("kit.chip.more", chips.size() - shown.size()));
        var room = getWidth() - (more.isVisible() ? GAP + more.prefWidth(-1) : 0);
        var x = 0.0;
        for (var i = 0; i < chips.size(); i++) {
            chips.get(i).setVisible(shown.contains(i));
            if (shown.contains(i)) {
                x += place((Region) chips.get(i), x, Math.max(0, room - x)) + GAP;
            }
        }
        place(more, x, getWidth() - x);
    }

    private double place(Region node, double x, double room) {
        var width = Math.min(node.prefWidth(-1), room);
        var height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), snapSizeX(width),
                snapSizeY(height));
        return width;
    }

    /** The chips that fit, with room for the "+3" of the rest; at least one, cut if necessary. */
    private List<Integer> fitting(double width) {
        var used = 0.0;
        var count = 0;
        while (count < values.size()) {
            var next = used + getChildren().get(byWeight.get(count)).prefWidth(-1);
            var rest = count + 1 < values.size() ? GAP + more.prefWidth(-1) : 0;
            if (next + rest > width) {
                break;
            }
            used = next + GAP;
            count++;
        }
        return byWeight.subList(0, Math.min(values.size(), Math.max(1, count)));
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream().mapToDouble(node -> node.prefWidth(-1) + GAP).sum();
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    }
}
