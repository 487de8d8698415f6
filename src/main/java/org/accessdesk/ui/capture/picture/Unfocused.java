package org.accessdesk.ui.capture.picture;

import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.stage.Window;
import org.accessdesk.ui.kit.theme.Pictures;

/**
 * Shows a window and what is open over it for a moment as if nothing in them had the focus: without its ring, a caret, or selected text. The focus itself
 * stays, so that no field takes what is typed in it as left.
 */
public final class Unfocused {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass VISIBLE = PseudoClass.getPseudoClass("focus-visible");
    private static final PseudoClass WITHIN = PseudoClass.getPseudoClass("focus-within");
    private static final String WITHOUT = "without-focus";

    private Unfocused() {}

    /** Runs {@code look} while {@code scene} is shown so. */
    public static void run(Scene scene, Runnable look) {
        get(scene, () -> {
            look.run();
            return true;
        });
    }

    /** What {@code look} returns while {@code scene} is shown so. */
    public static <T> T get(Scene scene, Supplier<T> look) {
        var scenes = Stream.concat(Stream.of(scene), Pictures.popups(scene).stream()
                // Where the focus is in a menu is what is about to be chosen.
                .filter(popup -> !(popup instanceof ContextMenu)).map(Window::getScene)).toList();
        scenes.forEach(shown -> show(shown, false));
        try {
            return look.get();
        } finally {
            scenes.forEach(shown -> show(shown, true));
        }
    }

    private static void show(Scene scene, boolean shown) {
        if (shown) {
            scene.getRoot().getStyleClass().remove(WITHOUT);
        } else {
            scene.getRoot().getStyleClass().add(WITHOUT);
        }
        var owner = scene.getFocusOwner();
        if (owner != null) {
            show(owner, shown);
        }
    }

    /** Runs {@code look} while {@code owner} is shown as if it had the focus, and got it by the keyboard. */
    public static void runAsIf(Node owner, Runnable look) {
        mark(owner, true);
        try {
            look.run();
        } finally {
            mark(owner, false);
        }
    }

    private static void mark(Node owner, boolean shown) {
        owner.pseudoClassStateChanged(FOCUSED, shown || owner.isFocused());
        owner.pseudoClassStateChanged(VISIBLE, shown || owner.isFocusVisible());
        for (Node at = owner; at != null; at = at.getParent()) {
            at.pseudoClassStateChanged(WITHIN, shown || at.isFocusWithin());
        }
    }

    private static void show(Node owner, boolean shown) {
        owner.pseudoClassStateChanged(FOCUSED, shown && owner.isFocused());
        owner.pseudoClassStateChanged(VISIBLE, shown && owner.isFocusVisible());
        for (Node at = owner; at != null; at = at.getParent()) {
            at.pseudoClassStateChanged(WITHIN, shown && at.isFocusWithin());
        }
    }
}
