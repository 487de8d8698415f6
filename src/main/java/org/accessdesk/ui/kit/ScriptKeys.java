package org.accessdesk.ui.kit;

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
    private final Map<Integer, KeyCode> letters;
    private final Map<Integer, KeyCode> shifted = ScriptLayouts.withShift();

    private ScriptKeys(String language) {
        this.letters = ScriptLayouts.of(language);
    }

    /** Gives {@code target}, a scene or what holds the controls of a popup, these shortcuts. */
    public static void install(EventTarget target) {
        // Not the default locale, which is the language of the app.
        install(target, System.getProperty("user.language", ""));
    }

    /** The same where the operating system speaks {@code language}, an ISO 639 code; its own layout comes first. */
    static void install(EventTarget target, String language) {
        target.addEventFilter(KeyEvent.KEY_PRESSED, new ScriptKeys(language)::onKey);
    }

    private void onKey(KeyEvent event) {
        var key = latin(event);
        if (key != null) {
            event.consume();
            Event.fireEvent(event.getTarget(), new KeyEvent(event.getSource(), event.getTarget(), event.getEventType(),
                    event.getCharacter(), event.getText(), key, event.isShiftDown(), event.isControlDown(),
                    event.isAltDown(), event.isMetaDown()));
        }
    }

    /** The Latin key in the place of the one that was pressed; null where the event is right or no shortcut (AltGr is none). */
    private @Nullable KeyCode latin(KeyEvent event) {
        return event.getCode() == KeyCode.UNDEFINED && event.isShortcutDown() && !event.isAltDown()
                && event.getText().codePointCount(0, event.getText().length()) == 1
                        ? latin(event.getText().codePointAt(0), event.isShiftDown())
                        : null;
    }

    private @Nullable KeyCode latin(int written, boolean shift) {
        var letter = Character.toLowerCase(written);
        if (letter >= 'a' && letter <= 'z') {
            // What a Hebrew key writes with Shift.
            return KeyCode.getKeyCode(Character.toString(Character.toUpperCase(letter)));
        }
        var key = shift ? shifted.get(letter) : null;
        return key == null ? letters.get(letter) : key;
    }
}
