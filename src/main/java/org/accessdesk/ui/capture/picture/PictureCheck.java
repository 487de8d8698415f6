package org.accessdesk.ui.capture.picture;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.accessdesk.model.alias.RealData;

/**
 * Refuses pictures that would show a real datum: reads all text that the pictured nodes show or tell, and what is written on
 * the picture.
 *
 * @param real the data of the account
 */
public record PictureCheck(RealData real) {

    /**
     * A datum that would be seen.
     *
     * @param datum as it stands there
     * @param place the kind and name of the control, or what it is written on
     */
    public record Leak(String datum, String place) {}

    /** The first real datum of {@code roots}, the root of the picture and those of its popups. */
    public Optional<Leak> firstIn(List<? extends Node> roots) {
        return roots.stream().flatMap(root -> NodeText.in(root).stream())
                .flatMap(text -> leak(text).stream()).findFirst();
    }

    /**
     * The same for a picture of a part of the window.
     *
     * @param roots the root of the window, and those of its popups, which are read whole
     * @param part in the scene of the window
     */
    public Optional<Leak> firstIn(List<? extends Node> roots, Bounds part) {
        var window = roots.getFirst();
        return roots.stream().flatMap(root -> NodeText.in(root).stream())
                .filter(text -> !Objects.equals(text.node().getScene(), window.getScene()) || isIn(text.node(), part))
                .flatMap(text -> leak(text).stream()).findFirst();
    }

    private static boolean isIn(Node node, Bounds part) {
        return part.intersects(node.localToScene(node.getLayoutBounds()));
    }

    private Optional<Leak> leak(NodeText text) {
        return real.in(text.text()).map(datum -> new Leak(datum, place(text.node())));
    }

    /** The first real datum of a text that is no part of the window, such as a caption or a file's name. */
    public Optional<Leak> firstIn(String text, String place) {
        return real.in(text).map(datum -> new Leak(datum, place));
    }

    /** The kind of the nearest control and its id or style, without what it shows. */
    private static String place(Node node) {
        Node at = node;
        while (at.getParent() != null && !(at instanceof Labeled) && !(at instanceof TextInputControl)
                && (at.getAccessibleRole() == null || at.getAccessibleRole() == AccessibleRole.NODE
                        || at.getAccessibleRole() == AccessibleRole.TEXT)) {
            at = at.getParent();
        }
        var name = at.getId() == null ? String.join(" ", at.getStyleClass()) : at.getId();
        return at.getClass().getSimpleName() + (name.isBlank() ? "" : " " + name);
    }
}
