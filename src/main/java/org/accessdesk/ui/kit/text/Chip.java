package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import org.accessdesk.ui.kit.theme.StyleClasses;

/** A group or module in a list. */
public final class Chip extends Label {
    /** The draft's change. */
    public enum Variant {
        PLAIN("chip-plain"),
        ADDED("chip-added"),
        /** Struck through. */
        REMOVED("chip-removed");

        private final String styleClass;

        Variant(String styleClass) {
            this.styleClass = styleClass;
        }
    }

    /** A chip as plain values. */
    public record Value(String text, Variant variant) {
        /** A chip that the draft does not change. */
        public static Value plain(String text) {
            return new Value(text, Variant.PLAIN);
        }

        /** A text before and after, each on one line; what is blank has no chip. */
        public static List<Value> ofTexts(String before, String after) {
            return Stream
                    .of(new Value(Names.line(before), Variant.REMOVED), new Value(Names.line(after), Variant.ADDED))
                    .filter(c -> !c.text().isEmpty()).toList();
        }

        /** A chip each, in alphabetical order. */
        public static <T> List<Value> ofNames(Collection<T> of, Variant variant, Function<T, String> name) {
            return Alphabetical.sorted(of.stream().map(name).toList()).stream().map(n -> new Value(n, variant))
                    .toList();
        }

        /** The chips of what stays, then of what is added, then of what is removed, each in alphabetical order. */
        public static <T> List<Value> ofChange(Collection<T> stays, Collection<T> added, Collection<T> removed,
                Function<T, String> name) {
            return Stream.of(ofNames(stays, Variant.PLAIN, name), ofNames(added, Variant.ADDED, name),
                    ofNames(removed, Variant.REMOVED, name)).flatMap(List::stream).toList();
        }

        /** The names of those of {@code variant}, as a list. */
        public static String list(List<Value> values, Variant variant) {
            return values.stream().filter(v -> v.variant == variant).map(Value::text).collect(Lists.joining());
        }

        /** The chip in words: colour and strike-through alone would not be heard. */
        public String spoken() {
            return switch (variant) {
                case PLAIN -> text;
                case ADDED -> Texts.format("kit.chip.added", text);
                case REMOVED -> Texts.format("kit.chip.removed", text);
            };
        }
    }

    /** Shows {@code value}. */
    public Chip(Value value) {
        getStyleClass().addAll("chip", value.variant().styleClass);
        TruncationTooltip.keepMark(this);
        show(value);
    }

    /** Shows another value: a cell keeps its chips, since new nodes get their styles at some cost. */
    void show(Value value) {
        setText(value.variant() == Variant.ADDED ? Texts.format("kit.chip.plus", value.text()) : value.text());
        setAccessibleText(value.spoken());
        StyleClasses.replaceLast(this, value.variant().styleClass);
    }
}
