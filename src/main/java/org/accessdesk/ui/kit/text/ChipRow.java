package org.accessdesk.ui.kit.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.accessdesk.model.Lazy;

/**
 * Chips on one line: those that fit, then "+3" for the rest, which opens the list of all. What the draft changes is the
 * last to be left out. The accessible text has all.
 */
public final class ChipRow extends Region {
    private static final double GAP = 5;

    private static final int TOLD = 30;
    /** Of the row under the pointer: a tooltip has a window of its own, which costs more than its row. */
    private static final Tooltip ALL = new Tooltip();

    /** One for each value, in their order; those too many stay for later, unseen. */
    private final List<Chip> chips = new ArrayList<>();
    /** Tells of those that do not fit. Few rows ever have any, and a label that is not seen costs as much as one that is. */
    private final Lazy<Label> more = new Lazy<>(this::createMore);
    private List<Chip.Value> values = List.of();
    /** The indices of the chips, the most important first. */
    private List<Integer> byWeight = List.of();

    /** A row that shows nothing yet, for cells. */
    public ChipRow() {
        getStyleClass().add("chip-row");
        setMinWidth(0);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> tellAll());
    }

    private Label createMore() {
        var made = new Label();
        made.getStyleClass().add("more");
        // Its text is set during layout, which must not request another layout.
        made.setManaged(false);
        made.setOnMouseClicked(_ -> NamesPopOver.show(made,
                NameList.of(Texts.format("kit.chip.all", values.size()),
                        values.stream().map(Chip.Value::spoken).toList()),
                _ -> {}));
        getChildren().add(made);
        made.applyCss();
        return made;
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
        updateAccessibleText(!values.isEmpty());
        if (isHover()) {
            tellAll();
        }
        setAccessibleText(values.stream().map(Chip.Value::spoken).collect(Lists.joining()));
    }

    /** Shows the values in the chips that are there: new nodes get their styles at some cost. */
    private void reuse() {
        for (var i = 0; i < values.size(); i++) {
            if (i < chips.size()) {
                chips.get(i).show(values.get(i));
            } else {
                var chip = new Chip(values.get(i));
                chips.add(chip);
                getChildren().add(i, chip);
                chip.applyCss();
            }
        }
        for (var i = 0; i < chips.size(); i++) {
            chips.get(i).setManaged(i < values.size());
            chips.get(i).setVisible(i < values.size());
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
        var shown = fitting(getWidth());
        var left = values.size() - shown.size();
        var room = getWidth() - (left > 0 ? GAP + moreWidth(left) : 0);
        var x = 0.0;
        for (var i = 0; i < values.size(); i++) {
            chips.get(i).setVisible(shown.contains(i));
            if (shown.contains(i)) {
                x += place(chips.get(i), x, Math.max(0, room - x)) + GAP;
            }
        }
        if (left > 0) {
            place(more.get(), x, getWidth() - x);
        }
        if (more.known() != null) {
            more.get().setVisible(left > 0);
        }
    }

    /** The width of what tells of {@code left} others. */
    private double moreWidth(int left) {
        more.get().setText(Texts.format("kit.chip.more", left));
        return more.get().prefWidth(-1);
    }

    private double place(Region node, double x, double room) {
        var width = Math.min(node.prefWidth(-1), room);
        var height = node.prefHeight(-1);
        node.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), snapSizeX(width),
                snapSizeY(height));
        return width;
    }

    private double widthOfAll() {
        return chips.stream().limit(values.size()).mapToDouble(chip -> chip.prefWidth(-1) + GAP).sum() - GAP;
    }

    /** The chips that fit, with room for the "+3" of the rest; at least one, cut if necessary. */
    private List<Integer> fitting(double width) {
        if (values.size() < 2 || widthOfAll() <= width) {
            return byWeight;
        }
        var used = GAP + moreWidth(values.size());
        var count = 0;
        while (count < values.size()) {
            used += chips.get(byWeight.get(count)).prefWidth(-1);
            if (used > width) {
                break;
            }
            used += GAP;
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
