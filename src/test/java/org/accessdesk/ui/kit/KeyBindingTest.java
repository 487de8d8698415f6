package org.accessdesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.accessdesk.ui.kit.KeyBinding.KeyGroup;
import org.accessdesk.ui.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each key is defined once: description, notation, and the page of the documentation that lists the keys. */
class KeyBindingTest {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");
    private static final Path PAGE = Path.of("src", "docs", "keys.md");
    private static final Path MADE = Path.of("target", "keys.md");

    private static KeyEvent event(KeyCode code, String text, boolean shortcut, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, text, code, shift, shortcut && !MAC, false,
                shortcut && MAC);
    }

    /** Outside the matrix and the access reviews, where some keys have another meaning. */
    private static Stream<KeyBinding> pressed(KeyEvent event) {
        return Stream.of(KeyBinding.values()).filter(k -> k.group() != KeyGroup.MATRIX && k.matches(event));
    }

    @ParameterizedTest
    @CsvSource({"F1,false,false,KEYS", "K,true,false,PALETTE", "F,true,false,FILTER", "DIGIT1,true,false,SHOW_USERS",
            "DIGIT5,true,false,SHOW_SETTINGS", "F5,false,false,REFRESH", "F5,false,true,REFRESH_ALL",
            "F6,false,false,NEXT_PANE",
            "COMMA,true,false,SETTINGS", "R,true,false,REVIEW", "S,true,false,READY", "Z,true,false,UNDO",
            "Z,true,true,REDO", "SPACE,false,false,TICK", "SPACE,false,true,TICK", "DELETE,false,false,REMOVE",
            "DOWN,false,false,OPEN_MENU", "ENTER,false,false,ACCEPT"})
    void aKeyDoesOneThing(KeyCode code, boolean shortcut, boolean shift, KeyBinding binding) {
        assertThat(pressed(event(code, "", shortcut, shift))).containsExactly(binding);
    }

    @Test
    void enterAppliesBeforeAListAcceptsIt() {
        assertThat(pressed(event(KeyCode.ENTER, "", true, false))).containsExactly(KeyBinding.APPLY, KeyBinding.ACCEPT);
    }

    @Test
    void escapeStopsWhereNothingIsLeft() {
        assertThat(pressed(event(KeyCode.ESCAPE, "", false, false))).containsExactly(KeyBinding.STOP, KeyBinding.LEAVE);
    }

    @ParameterizedTest
    @CsvSource({"Z,false,false", "D,true,true", "F5,true,false", "A,true,false"})
    void otherKeysAreLeftAlone(KeyCode code, boolean shortcut, boolean shift) {
        assertThat(pressed(event(code, "", shortcut, shift))).isEmpty();
    }

    @Test
    void aLetterOfAnotherScriptIsTheKeyInItsPlace() {
        var field = Fx.call(TextField::new);
        var seen = new StringBuilder();
        Fx.run(() -> {
            var scene = new Scene(new StackPane(field));
            ScriptKeys.install(scene);
            scene.getRoot().addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e).forEach(seen::append));
            Event.fireEvent(field, event(KeyCode.UNDEFINED, "я", true, true));
        });
        assertThat(seen).hasToString("REDO");
    }

    /** French keyboards have & é " ' ( there, and digits with Shift. */
    @ParameterizedTest
    @CsvSource({"AMPERSAND,&,SHOW_USERS", "UNDEFINED,é,SHOW_GROUPS", "QUOTEDBL,?,SHOW_REVIEW", "QUOTE,?,SHOW_HISTORY",
            "LEFT_PARENTHESIS,(,SHOW_SETTINGS", "DIGIT1,1,SHOW_USERS"})
    void aDigitIsFoundOnAFrenchKeyboard(KeyCode code, String text, KeyBinding binding) {
        var field = Fx.call(TextField::new);
        var seen = new StringBuilder();
        Fx.run(() -> {
            var scene = new Scene(new StackPane(field));
            ScriptKeys.install(scene, "fr");
            scene.getRoot().addEventFilter(KeyEvent.KEY_PRESSED, e -> pressed(e).forEach(seen::append));
            Event.fireEvent(field, event(code, text, true, code == KeyCode.DIGIT1));
        });
        assertThat(seen).hasToString(binding.name());
    }

    @Test
    void aKeyIsWrittenAsOnTheKeyboardsOfALanguageAndOfASystem() {
        assertThat(KeyBinding.REDO.keys(Locale.ENGLISH, false)).isEqualTo("Ctrl Shift Z");
        assertThat(KeyBinding.REDO.keys(Locale.GERMAN, false)).isEqualTo("Strg Umschalt Z");
        assertThat(KeyBinding.REDO.keys(Locale.GERMAN, true)).isEqualTo("⇧⌘Z");
        assertThat(KeyBinding.SETTINGS.keys(Locale.FRENCH, false)).isEqualTo("Ctrl ,");
        assertThat(KeyBinding.TICK.keys(Locale.of("es"), false)).isEqualTo("Espacio");
        assertThat(KeyBinding.REFRESH.keys(Locale.JAPANESE, true)).isEqualTo("F5");
    }

    @Test
    void aButtonTellsItsKey() {
        var button = Fx.call(() -> KeyBinding.UNDO.hint(new Button("Undo")));
        assertThat(button.getTooltip().getText()).isEqualTo("Undo the last step (" + KeyBinding.UNDO.keys() + ")");
        assertThat(button.getAccessibleHelp()).isEqualTo(KeyBinding.UNDO.keys());
    }

    /** Texts must not contain keys, so that a key can be changed in one line. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "fr", "ja"})
    void noTextHasAKeyInIt(String language) {
        var locale = Locale.of(language);
        var names = Stream.of("keys.name.control", "keys.name.shift", "keys.name.space", "keys.name.escape")
                .map(key -> Pattern.quote(Texts.in(locale, key))).collect(Collectors.joining("|"));
        var key = Pattern.compile("(?<!\\p{L})(" + names + "|Ctrl|Cmd|F\\d{1,2})(?!\\p{L})|[⌘⇧⌃⌥]");
        var bundle = ResourceBundle.getBundle("org.accessdesk.ui.texts", locale);
        assertThat(bundle.keySet()).filteredOn(k -> !k.startsWith("keys.name."))
                .allSatisfy(k -> assertThat(bundle.getString(k)).as(k).doesNotContainPattern(key));
    }

    @Test
    void thePageOfKeysIsUpToDate() throws IOException {
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, page());
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("%s does not say what KeyBinding says. This test wrote the right text: cp %s %s", PAGE, MADE, PAGE)
                .isEqualTo(page());
    }

    private static String page() {
        var page = new StringBuilder(
                "# Keyboard shortcuts\n\nMade from `KeyBinding` by `KeyBindingTest`: do not edit.\n");
        for (var group : KeyGroup.values()) {
            page.append("\n## ").append(group.text(Locale.ENGLISH)).append("\n\n")
                    .append("| What it does | Windows, Linux | macOS |\n| --- | --- | --- |\n");
            Stream.of(KeyBinding.values()).filter(k -> k.group() == group)
                    .forEach(k -> page.append("| ").append(k.text(Locale.ENGLISH)).append(" | ")
                            .append(k.keys(Locale.ENGLISH, false)).append(" | ").append(k.keys(Locale.ENGLISH, true))
                            .append(" |\n"));
        }
        return page.toString();
    }
}
