package org.accessdesk.ui.kit;

import java.util.HashMap;
import java.util.Map;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Shortcuts on keyboards of other scripts. On Linux, JavaFX finds no code for a key that writes a Cyrillic, Greek, Hebrew or
 * Arabic letter, unless a Latin layout comes first in the list of layouts: Ctrl Z and the Ctrl C of a text field would be
 * dead. Such a key pressed with Ctrl becomes the Latin key in its place. Windows and macOS have the code themselves.
 */
public final class ScriptKeys {
    private static final Map<Integer, KeyCode> LATIN = new HashMap<>();

    static {
        // The first of two layouts wins where they put a letter on different keys.
        layout("йцукенгшщзфывапролдячсмитьбю", "qwertyuiopasdfghjklzxcvbnm,.");
        layout("іў", "so");
        layout("ςερτυθιοπασδφγηξκλζχψωβνμ", "wertyuiopasdfghjklzxcvbnm");
        layout("קראטוןםפשדגכעיחלךזסבהנמצתץ", "ertyuiopasdfghjklzxcvbnm,.");
        layout("ضصثقفغعهخحشسيبلاتنمئءؤرىةو", "qwertyuiopasdfghjklzxcvnm,");
        // Persian, where it differs from Arabic, and the ligature of lam and alef, a key of its own.
        layout("یظطزذدپ\uFEFB", "dzxcbnmb");
    }

    private ScriptKeys() {}

    private static void layout(String letters, String keys) {
        for (var i = 0; i < letters.length(); i++) {
            LATIN.putIfAbsent((int) letters.charAt(i), key(keys.charAt(i)));
        }
    }

    private static KeyCode key(char latin) {
        return switch (latin) {
            case ',' -> KeyCode.COMMA;
            case '.' -> KeyCode.PERIOD;
            default -> KeyCode.getKeyCode(String.valueOf(latin).toUpperCase(java.util.Locale.ROOT));
        };
    }

    /** Gives {@code target}, a scene or what holds the controls of a popup, these shortcuts. */
    public static void install(EventTarget target) {
        target.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            var key = latin(event);
            if (key != null) {
                event.consume();
                Event.fireEvent(event.getTarget(), new KeyEvent(event.getSource(), event.getTarget(),
                        event.getEventType(), event.getCharacter(), event.getText(), key, event.isShiftDown(),
                        event.isControlDown(), event.isAltDown(), event.isMetaDown()));
            }
        });
    }

    /** The Latin key in the place of the one that was pressed; null where the event is right or no shortcut (AltGr is none). */
    private static @Nullable KeyCode latin(KeyEvent event) {
        return event.getCode() == KeyCode.UNDEFINED && event.isShortcutDown() && !event.isAltDown()
                && event.getText().codePointCount(0, event.getText().length()) == 1
                        ? LATIN.get(Character.toLowerCase(event.getText().codePointAt(0)))
                        : null;
    }
}
