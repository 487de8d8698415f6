package org.accessdesk.ui.kit;

import java.util.Locale;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.text.Texts;

/**
 * The keys of the app, each once. Screens ask here what was pressed; tooltips, the hints of the palette, the list of keys
 * and {@code src/docs/keys.md} are made from it. On keyboards of other scripts {@link ScriptKeys} makes these keys of what
 * is pressed.
 */
public enum KeyBinding {
    KEYS(KeyGroup.WINDOW, "keys.keys", new KeyCodeCombination(KeyCode.F1)),
    PALETTE(KeyGroup.WINDOW, "keys.palette", shortcut(KeyCode.K)),
    REFRESH(KeyGroup.WINDOW, "keys.refresh", new KeyCodeCombination(KeyCode.F5)),
    NEXT_PANE(KeyGroup.WINDOW, "keys.nextPane", new KeyCodeCombination(KeyCode.F6)),
    SETTINGS(KeyGroup.WINDOW, "keys.settings", shortcut(KeyCode.COMMA)),
    REVIEW(KeyGroup.DRAFT, "keys.review", shortcut(KeyCode.R)),
    APPLY(KeyGroup.DRAFT, "keys.apply", shortcut(KeyCode.S)),
    UNDO(KeyGroup.DRAFT, "keys.undo", shortcut(KeyCode.Z)),
    REDO(KeyGroup.DRAFT, "keys.redo",
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    TICK(KeyGroup.LISTS, "keys.tick", anyhow(KeyCode.SPACE)),
    REMOVE(KeyGroup.LISTS, "keys.remove", anyhow(KeyCode.DELETE)),
    OPEN_MENU(KeyGroup.LISTS, "keys.openMenu", anyhow(KeyCode.DOWN)),
    ACCEPT(KeyGroup.LISTS, "keys.accept", anyhow(KeyCode.ENTER)),
    LEAVE(KeyGroup.LISTS, "keys.leave", anyhow(KeyCode.ESCAPE));

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private final KeyGroup group;
    private final String textKey;
    // JavaFX's combinations never change; they only do not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final KeyCodeCombination combination;

    /** Where a key works. */
    public enum KeyGroup {
        WINDOW("keys.group.window"), DRAFT("keys.group.draft"), LISTS("keys.group.lists");

        private final String textKey;

        KeyGroup(String textKey) {
            this.textKey = textKey;
        }

        /** Its name in the language of {@code locale}. */
        public String text(Locale locale) {
            return Texts.in(locale, textKey);
        }
    }

    KeyBinding(KeyGroup group, String textKey, KeyCodeCombination combination) {
        this.group = group;
        this.textKey = textKey;
        this.combination = combination;
    }

    private static KeyCodeCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** A key that works in a list or field whatever is held besides. */
    private static KeyCodeCombination anyhow(KeyCode code) {
        return new KeyCodeCombination(code, ModifierValue.ANY, ModifierValue.ANY, ModifierValue.ANY, ModifierValue.ANY,
                ModifierValue.ANY);
    }

    /** Where it works. */
    public KeyGroup group() {
        return group;
    }

    /** Whether {@code event} is this key. */
    public boolean matches(KeyEvent event) {
        return combination.match(event);
    }

    /** What it does, in the language of the app. */
    public String text() {
        return text(Locale.getDefault());
    }

    /** What it does, in the language of {@code locale}. */
    public String text(Locale locale) {
        return Texts.in(locale, textKey);
    }

    /** How it is written on this computer: "Ctrl Shift Z", on macOS "⇧⌘Z". */
    public String keys() {
        return keys(Locale.getDefault(), MAC);
    }

    /** How it is written on keyboards of the language of {@code locale}. */
    public String keys(Locale locale, boolean mac) {
        var shift = combination.getShift() == ModifierValue.DOWN;
        var shortcut = combination.getShortcut() == ModifierValue.DOWN;
        var key = name(locale);
        if (mac) {
            return (shift ? "⇧" : "") + (shortcut ? "⌘" : "") + key;
        }
        return (shortcut ? Texts.in(locale, "keys.name.control") + ' ' : "")
                + (shift ? Texts.in(locale, "keys.name.shift") + ' ' : "") + key;
    }

    /** The key itself: what a keyboard of that language has printed on it. */
    private String name(Locale locale) {
        return switch (combination.getCode()) {
            case SPACE -> Texts.in(locale, "keys.name.space");
            case DELETE -> Texts.in(locale, "keys.name.delete");
            case ENTER -> Texts.in(locale, "keys.name.enter");
            case ESCAPE -> Texts.in(locale, "keys.name.escape");
            case DOWN -> "↓";
            case COMMA -> ",";
            default -> combination.getCode().getName();
        };
    }

    /** Tells this key in the tooltip of {@code button}, which does the same, and to screen readers; returns it. */
    public <B extends ButtonBase> B hint(B button) {
        button.setTooltip(new Tooltip(Texts.format("keys.hint", text(), keys())));
        button.setAccessibleHelp(keys());
        return button;
    }
}
