package org.accessdesk.ui.capture.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.stage.Window;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.capture.picture.Unfocused;
import org.accessdesk.ui.capture.window.CapturedWindow.Shot;
import org.accessdesk.ui.kit.theme.Pictures;
import org.jspecify.annotations.Nullable;

/**
 * Takes the picture of a part of a window: for a moment, the window has the wanted size, and what is left out is hidden.
 *
 * @param page what the window shows
 * @param layer what lies over it while a part is chosen
 * @param part what is pictured
 * @param focused what had the focus before the layer; null if nothing had
 */
record WindowShot(Scene scene, Node page, Node layer, WindowPart part, @Nullable Node focused, CaptureOptions options,
        Optional<PictureCheck> check) {

    /** Takes it. Call on JavaFX's thread. */
    Shot take() {
        List.copyOf(Pictures.popups(scene)).stream().filter(this::isInTheWay).forEach(Window::hide);
        var hidden = options.notices() ? List.<Node>of() : hideNotices();
        var taken = new ArrayList<Shot>();
        layer.setOpacity(0);
        try {
            inSize(() -> withFocus(() -> taken.add(shot())));
        } finally {
            layer.setOpacity(1);
            hidden.forEach(notice -> show(notice, true));
        }
        return taken.getFirst();
    }

    /** What is open over a window closes when that gets another size. */
    private boolean isInTheWay(Window popup) {
        return popup instanceof Tooltip || options.size() != CaptureSize.AS_IS;
    }

    private List<Node> hideNotices() {
        var all = Stream.of(".notice-bar", ".success-bar").flatMap(bar -> page.lookupAll(bar).stream())
                .filter(Node::isVisible).toList();
        all.forEach(notice -> show(notice, false));
        return all;
    }

    private static void show(Node notice, boolean shown) {
        notice.setVisible(shown);
        notice.setManaged(shown);
    }

    private void inSize(Runnable look) {
        Pictures.inSize(scene, options.size().width(scene.getWidth()), options.size().height(scene.getHeight()), look);
    }

    private void withFocus(Runnable look) {
        if (options.focus() && focused != null) {
            Unfocused.runAsIf(focused, look);
        } else {
            Unfocused.run(scene, look);
        }
    }

    private Shot shot() {
        var whole = Pictures.of(scene, options.scale());
        var leak = check.flatMap(c -> c.firstIn(roots(), part.bounds()));
        var picture = Pictures.part(whole, part.bounds(), options.scale());
        return new Shot(leak, () -> Pictures.png(picture), () -> copy(picture));
    }

    private List<Node> roots() {
        var roots = new ArrayList<Node>(List.of(page));
        Pictures.popups(scene).forEach(popup -> roots.add(popup.getScene().getRoot()));
        return roots;
    }

    private static boolean copy(Image picture) {
        var content = new ClipboardContent();
        content.putImage(picture);
        try {
            return Clipboard.getSystemClipboard().setContent(content);
        } catch (RuntimeException e) {
            // Some systems have no clipboard for pictures.
            return false;
        }
    }
}
