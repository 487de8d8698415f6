package org.accessdesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys as JavaFX reports them on Linux if only a layout of another script is configured: a letter without a code. */
class ScriptKeysTest {
    private final TextField field = Fx.call(TextField::new);
    private final List<KeyCode> seen = new ArrayList<>();

    private final Scene scene = scene("");

    private Scene scene(String language) {
        return Fx.call(() -> {
            var made = new Scene(new StackPane(field));
            ScriptKeys.install(made, language);
            made.getRoot().addEventFilter(KeyEvent.KEY_PRESSED, e -> seen.add(e.getCode()));
            return made;
        });
    }

    private void press(String text, KeyCode code, boolean shift, boolean shortcut, boolean alt) {
        var mac = System.getProperty("os.name", "").startsWith("Mac");
        Fx.run(() -> Event.fireEvent(field, new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code,
                shift, shortcut && !mac, alt, shortcut && mac)));
    }

    @ParameterizedTest
    @CsvSource({"я,Z", "Я,Z", "с,C", "м,V", "ч,X", "ф,A", "л,K", "ы,S", "і,S", "к,R", "'б',COMMA", "ζ,Z", "ψ,C", "ω,V",
            "χ,X", "α,A", "κ,K", "σ,S", "ρ,R", "ז,Z", "ב,C", "ה,V", "ס,X", "ש,A", "ל,K", "ד,S", "ר,R", "ئ,Z", "ؤ,C",
            "ء,X", "ش,A", "ن,K", "س,S", "ق,R", "ظ,Z", "ز,C", "ط,X"})
    void aLetterOfAnotherScriptIsTheKeyInItsPlace(String letter, KeyCode key) {
        press(letter, KeyCode.UNDEFINED, Character.isUpperCase(letter.charAt(0)), true, false);
        assertThat(seen).containsExactly(key);
    }

    /** The letters of the keys Z X C V A S K R and comma, in this order. */
    @ParameterizedTest
    @CsvSource({"'','ячсмфылкб'", "'','ժդչյջվտս'", "'',ზხცვასკრ", "'',ผปแอฟหาพม", "sr,жџцваскр", "mk,зџцваскр",
            "bg,юйъэьянир", "be,ячсмфылкб",
            "mn,ячёсйыожь", "uz,ячсмфқлкб", "tg,ячсмфҷлкб"})
    void theLayoutOfTheSystemsLanguageComesFirst(String language, String letters) {
        scene(language);
        letters.codePoints()
                .forEach(letter -> press(Character.toString(letter), KeyCode.UNDEFINED, false, true, false));
        assertThat(seen).isEqualTo(List.of(KeyCode.Z, KeyCode.X, KeyCode.C, KeyCode.V, KeyCode.A, KeyCode.S, KeyCode.K,
                KeyCode.R, KeyCode.COMMA).subList(0, letters.length()));
    }

    /**
     * The character of the key Z with Shift: a capital letter, in Hebrew a Latin letter, elsewhere another letter or
     * sign.
     */
    @ParameterizedTest
    @CsvSource({"Я", "Ζ", "Z", "~", "ك", "ძ", "("})
    void redoIsTheKeyZWithShift(String written) {
        press(written, KeyCode.UNDEFINED, true, true, false);
        assertThat(seen).containsExactly(KeyCode.Z);
    }

    @Test
    void whatTheLettersOfTextFieldsDoWorksToo() {
        Fx.run(() -> {
            scene.getRoot().applyCss();
            field.setText("abc");
        });
        press("ф", KeyCode.UNDEFINED, false, true, false);
        assertThat(Fx.call(field::getSelectedText)).isEqualTo("abc");
        press("ч", KeyCode.UNDEFINED, false, true, false);
        assertThat(text()).isEmpty();
        press("я", KeyCode.UNDEFINED, false, true, false);
        assertThat(text()).isEqualTo("abc");
    }

    private String text() {
        return Fx.call(field::getText);
    }

    /** AltGr is Ctrl with Alt on Windows, and a letter without Ctrl is a letter. */
    @Test
    void nothingElseIsTouched() {
        press("я", KeyCode.UNDEFINED, false, true, true);
        press("я", KeyCode.UNDEFINED, false, false, false);
        press("", KeyCode.UNDEFINED, false, true, false);
        press("€", KeyCode.UNDEFINED, false, true, false);
        press("z", KeyCode.Z, false, true, false);
        press("я", KeyCode.Z, false, true, false);
        assertThat(seen).containsExactly(KeyCode.UNDEFINED, KeyCode.UNDEFINED, KeyCode.UNDEFINED, KeyCode.UNDEFINED,
                KeyCode.Z, KeyCode.Z);
    }
}
