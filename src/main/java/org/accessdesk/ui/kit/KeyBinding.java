package org.accessdesk.ui.kit;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;
import org.accessdesk.ui.kit.text.Texts;

/**
 * All keyboard shortcuts of the app. Screens match events against them; tooltips, the hints of the palette, the list of
 * keys and {@code src/docs/keys.md} are generated from them. {@link ScriptKeys} maps keyboards of other scripts to
 * these keys.
 */
public enum KeyBinding {
    KEYS(KeyGroup.WINDOW, "keys.keys", new KeyCodeCombination(KeyCode.F1)),
    PALETTE(KeyGroup.WINDOW, "keys.palette", shortcut(KeyCode.K)),
    FILTER(KeyGroup.WINDOW, "keys.filter", shortcut(KeyCode.F)),
    REFRESH(KeyGroup.WINDOW, "keys.refresh", new KeyCodeCombination(KeyCode.F5)),
    REFRESH_ALL(KeyGroup.WINDOW, "keys.refreshAll", new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN)),
    NEXT_PANE(KeyGroup.WINDOW, "keys.nextPane", new KeyCodeCombination(KeyCode.F6)),
    SHOW_USERS(KeyGroup.WINDOW, "keys.show.users", digit(KeyCode.DIGIT1)),
    SHOW_GROUPS(KeyGroup.WINDOW, "keys.show.groups", digit(KeyCode.DIGIT2)),
    SHOW_REVIEW(KeyGroup.WINDOW, "keys.show.review", digit(KeyCode.DIGIT3)),
    SHOW_HISTORY(KeyGroup.WINDOW, "keys.show.history", digit(KeyCode.DIGIT4)),
    SHOW_SETTINGS(KeyGroup.WINDOW, "keys.show.settings", digit(KeyCode.DIGIT5)),
    SHOW_MATRIX(KeyGroup.WINDOW, "keys.show.matrix", digit(KeyCode.DIGIT6)),
    SETTINGS(KeyGroup.WINDOW, "keys.settings", shortcut(KeyCode.COMMA)),
    PRESENT(KeyGroup.WINDOW, "keys.present",
            new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    CAPTURE(KeyGroup.WINDOW, "keys.capture",
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    RECORD(KeyGroup.WINDOW, "keys.record",
            new KeyCodeCombination(KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    REVIEW(KeyGroup.DRAFT, "keys.review", shortcut(KeyCode.R)),
    /** The usual key to save: it never writes by itself. */
    READY(KeyGroup.DRAFT, "keys.ready", shortcut(KeyCode.S)),
    APPLY(KeyGroup.DRAFT, "keys.apply", shortcut(KeyCode.ENTER)),
    /** Also {@link #LEAVE}: whatever is open or has text takes the key first. */
    STOP(KeyGroup.DRAFT, "keys.stop", new KeyCodeCombination(KeyCode.ESCAPE)),
    UNDO(KeyGroup.DRAFT, "keys.undo", shortcut(KeyCode.Z)),
    REDO(KeyGroup.DRAFT, "keys.redo",
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    TICK(KeyGroup.LISTS, "keys.tick", withAnyModifier(KeyCode.SPACE)),
    REMOVE(KeyGroup.LISTS, "keys.remove", withAnyModifier(KeyCode.DELETE)),
    /** The menu key of a keyboard does the same. */
    ROW_MENU(KeyGroup.LISTS, "keys.rowMenu", new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN)),
    COPY_ROWS(KeyGroup.LISTS, "keys.copyRows", shortcut(KeyCode.C)),
    PASTE_USERS(KeyGroup.LISTS, "keys.pasteUsers", shortcut(KeyCode.V)),
    TITLES(KeyGroup.LISTS, "keys.titles", new KeyCodeCombination(KeyCode.UP)),
    SORT_ALSO(KeyGroup.LISTS, "keys.sortAlso", new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHIFT_DOWN)),
    NARROWER(KeyGroup.LISTS, "keys.narrower", shortcut(KeyCode.LEFT)),
    WIDER(KeyGroup.LISTS, "keys.wider", shortcut(KeyCode.RIGHT)),
    MOVE_LEFT(KeyGroup.LISTS, "keys.moveLeft",
            new KeyCodeCombination(KeyCode.LEFT, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    MOVE_RIGHT(KeyGroup.LISTS, "keys.moveRight",
            new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    OPEN_MENU(KeyGroup.LISTS, "keys.openMenu", withAnyModifier(KeyCode.DOWN)),
    ACCEPT(KeyGroup.LISTS, "keys.accept", withAnyModifier(KeyCode.ENTER)),
    LEAVE(KeyGroup.LISTS, "keys.leave", withAnyModifier(KeyCode.ESCAPE)),
    SELECT_ROWS(KeyGroup.MATRIX, "keys.selectRows", new KeyCodeCombination(KeyCode.SPACE, KeyCombination.SHIFT_DOWN)),
    SELECT_COLUMNS(KeyGroup.MATRIX, "keys.selectColumns",
            new KeyCodeCombination(KeyCode.SPACE, KeyCombination.CONTROL_DOWN)),
    SELECT_CELLS(KeyGroup.MATRIX, "keys.selectCells", shortcut(KeyCode.A)),
    FILL_DOWN(KeyGroup.MATRIX, "keys.fillDown", shortcut(KeyCode.D)),
    COPY_CELLS(KeyGroup.MATRIX, "keys.copyCells", shortcut(KeyCode.C)),
    COPY_NAMED(KeyGroup.MATRIX, "keys.copyNamed",
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
    PASTE_CELLS(KeyGroup.MATRIX, "keys.pasteCells", shortcut(KeyCode.V)),
    KEEP_ACCESS(KeyGroup.CAMPAIGN, "keys.keepAccess", new KeyCodeCombination(KeyCode.K)),
    REMOVE_ACCESS(KeyGroup.CAMPAIGN, "keys.removeAccess", new KeyCodeCombination(KeyCode.R)),
    ASK_ACCESS(KeyGroup.CAMPAIGN, "keys.askAccess", new KeyCodeCombination(KeyCode.A));

    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    private final KeyGroup group;
    private final String textKey;
    // JavaFX's combinations never change; they only do not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final KeyCodeCombination combination;

    /** Where a key works. */
    public enum KeyGroup {
        WINDOW("keys.group.window"), DRAFT("keys.group.draft"), LISTS("keys.group.lists"),
        /** These have another meaning there than in lists. */
        MATRIX("keys.group.matrix"),
        /** In the list of an access review. */
        CAMPAIGN("keys.group.campaign");

        private final String textKey;

        KeyGroup(String textKey) {
            this.textKey = textKey;
        }

        /** Whether it works wherever the focus is. */
        public boolean isOfWindow() {
            return this == WINDOW || this == DRAFT;
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

    /** With Shift too: French keyboards have digits only with it. */
    private static KeyCodeCombination digit(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }

    /** A key of a list or field that works with any modifier. */
    private static KeyCodeCombination withAnyModifier(KeyCode code) {
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

    /** Its description, in the language of the app. */
    public String text() {
        return text(Locale.getDefault());
    }

    /** Its description, in the language of {@code locale}. */
    public String text(Locale locale) {
        return Texts.in(locale, textKey);
    }

    /** Its notation on this computer: "Ctrl Shift Z", on macOS "⇧⌘Z". */
    public String keys() {
        return keys(Locale.getDefault(), MAC);
    }

    /** Its notation on keyboards of the language of {@code locale}. */
    public String keys(Locale locale, boolean mac) {
        var shift = combination.getShift() == ModifierValue.DOWN;
        var shortcut = combination.getShortcut() == ModifierValue.DOWN;
        var control = combination.getControl() == ModifierValue.DOWN;
        var key = name(locale);
        if (mac) {
            return (control ? "⌃" : "") + (shift ? "⇧" : "") + (shortcut ? "⌘" : "") + key;
        }
        return (shortcut || control ? Texts.in(locale, "keys.name.control") + ' ' : "")
                + (shift ? Texts.in(locale, "keys.name.shift") + ' ' : "") + key;
    }

    /** The name of the key itself, as printed on keyboards of that language. */
    private String name(Locale locale) {
        return switch (combination.getCode()) {
            case SPACE -> Texts.in(locale, "keys.name.space");
            case DELETE -> Texts.in(locale, "keys.name.delete");
            case ENTER -> Texts.in(locale, "keys.name.enter");
            case ESCAPE -> Texts.in(locale, "keys.name.escape");
            case DOWN -> "↓";
            case UP -> "↑";
            case LEFT -> "←";
            case RIGHT -> "→";
            case COMMA -> ",";
            default -> combination.getCode().getName();
        };
    }

    /**
     * Adds this key to the tooltip and the accessible help of {@code button}, which does the same; returns the button.
     */
    public <B extends ButtonBase> B hint(B button) {
        return hint(button, "");
    }

    /** The same, and a sentence after it; may be empty. */
    public <B extends ButtonBase> B hint(B button, String more) {
        var tooltip = button.getTooltip() == null ? new Tooltip() : button.getTooltip();
        tooltip.setText(Stream.of(Texts.format("keys.hint", text(), keys()), more).filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
        button.setTooltip(tooltip);
        button.setAccessibleHelp(more.isEmpty() ? keys() : keys() + ". " + more);
        return button;
    }
}
