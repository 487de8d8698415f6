package org.accessdesk.ui.kit;

import java.util.Map;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Makes shortcuts work on keyboards of other scripts. On Linux, JavaFX finds no code for keys with a Cyrillic, Greek,
 * Hebrew or Arabic letter, unless a Latin layout comes first in the list of layouts: Ctrl Z and the Ctrl C of text
 * fields would not work. This class translates such a key pressed with Ctrl to the Latin key at its position. Windows
 * and macOS provide the code themselves. The same holds for the digits of French keyboards, which have other characters
 * without Shift.
 */
public final class ScriptKeys {
    private final Map<Integer, KeyCode> letters;
    private final Map<Integer, KeyCode> shifted = ScriptLayouts.withShift();

    private final Map<KeyCode, KeyCode> digits;

    private ScriptKeys(String language) {
        this.digits = ScriptLayouts.digits(language);
        this.letters = ScriptLayouts.of(language);
    }

    /** Installs the translation on {@code target}, a scene or the root of a popup. */
    public static void install(EventTarget target) {
        // Not the default locale, which is the app's language.
        install(target, System.getProperty("user.language", ""));
    }

    /** The same for an operating system with {@code language}, an ISO 639 code; its layout takes precedence. */
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

    /**
     * The Latin key at the position of the pressed key; null if the event has a code or is not a shortcut (AltGr is
     * not).
     */
    private @Nullable KeyCode latin(KeyEvent event) {
        if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()
                && digits.containsKey(event.getCode())) {
            return digits.get(event.getCode());
        }
        return event.getCode() == KeyCode.UNDEFINED && event.isShortcutDown() && !event.isAltDown()
                && event.getText().codePointCount(0, event.getText().length()) == 1
                        ? latin(event.getText().codePointAt(0), event.isShiftDown())
                        : null;
    }

    private @Nullable KeyCode latin(int written, boolean shift) {
        var letter = Character.toLowerCase(written);
        if (letter >= 'a' && letter <= 'z') {
            // The character of a Hebrew key with Shift.
            return KeyCode.getKeyCode(Character.toString(Character.toUpperCase(letter)));
        }
        var key = shift ? shifted.get(letter) : null;
        return key == null ? letters.get(letter) : key;
    }
}
