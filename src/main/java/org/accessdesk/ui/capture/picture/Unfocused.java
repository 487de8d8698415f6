package org.accessdesk.ui.capture.picture;

import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Shows a window for a moment as if nothing in it had the focus: without its ring, a caret, or selected text. The focus itself
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
        var owner = scene.getFocusOwner();
        scene.getRoot().getStyleClass().add(WITHOUT);
        if (owner != null) {
            show(owner, false);
        }
        try {
            return look.get();
        } finally {
            scene.getRoot().getStyleClass().remove(WITHOUT);
            if (owner != null) {
                show(owner, true);
            }
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
