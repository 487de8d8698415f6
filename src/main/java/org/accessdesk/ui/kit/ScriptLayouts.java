package org.accessdesk.ui.kit;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;

/** Maps letters of other scripts to the Latin keys at their positions, after X's layouts for these languages. */
final class ScriptLayouts {
    private static final String LETTERS = "qwertyuiopasdfghjklzxcvbnm";
    private static final String ALL = LETTERS + ",.";

    private ScriptLayouts() {}

    /**
     * The keys of letters. If two layouts have a letter on different keys, the layout of {@code language} takes
     * precedence, otherwise the more common one.
     *
     * @param language the operating system's language, ISO 639; may be empty
     */
    static Map<Integer, KeyCode> of(String language) {
        var keys = new HashMap<Integer, KeyCode>();
        addOwn(keys, language);
        add(keys, "йцукенгшщзфывапролдячсмитьбю", ALL);
        add(keys, "іў", "so");
        add(keys, "ςερτυθιοπασδφγηξκλζχψωβνμ", LETTERS.substring(1));
        add(keys, "קראטוןםפשדגכעיחלךזסבהנמצתץ", ALL.substring(2));
        add(keys, "ضصثقفغعهخحشسيبلاتنمئءؤرىةو", "qwertyuiopasdfghjklzxcvnm,");
        // Persian where it differs from Arabic, and the ligature of lam and alef, which has a key.
        add(keys, "یظطزذدپ\uFEFB", "dzxcbnmb");
        add(keys, "ճփբսմուկըթջվգեանիտհժդչյզլքխշ", ALL);
        add(keys, "ქწერტყუიოპასდფგჰჯკლზხცვბნმ", LETTERS);
        add(keys, "ๆไำพะัีรนยฟหกดเ้่าสผปแอิืทมใ", ALL);
        keys.put((int) 'é', KeyCode.DIGIT2);
        return keys;
    }

    /**
     * The characters of the key Z with Shift in Arabic, Persian, Georgian and Thai, where it is not a capital letter:
     * Redo is the only shortcut with Shift.
     */
    static Map<Integer, KeyCode> withShift() {
        var keys = new HashMap<Integer, KeyCode>();
        add(keys, "~كძ(", "zzzz");
        return keys;
    }

    /**
     * The digits at the positions of what French keyboards have there without Shift; é, which has no code, is a letter. An
     * apostrophe has a key of its own elsewhere.
     */
    static Map<KeyCode, KeyCode> digits(String language) {
        var keys = new EnumMap<KeyCode, KeyCode>(Map.of(KeyCode.AMPERSAND, KeyCode.DIGIT1, //
                KeyCode.QUOTEDBL, KeyCode.DIGIT3, KeyCode.LEFT_PARENTHESIS, KeyCode.DIGIT5));
        if (language.equals("fr")) {
            keys.put(KeyCode.QUOTE, KeyCode.DIGIT4);
        }
        return keys;
    }

    /** Adds the Cyrillic layouts that differ from the Russian one in all letters. */
    private static void addOwn(Map<Integer, KeyCode> keys, String language) {
        switch (language) {
            case "sr" -> add(keys, "љњертзуиопасдфгхјклжџцвбнм", LETTERS);
            case "mk" -> add(keys, "љњертѕуиопасдфгхјклзџцвбнм", LETTERS);
            case "bg" -> add(keys, "уеишщксдзьяаожгтнвюйъэфхпрл", ALL.substring(1));
            case "mn" -> add(keys, "фцужэнгшүзйыбөахролячёсмитьв", ALL);
            case "be" -> add(keys, "йцукенгшўзфывапролдячсмітьбю", ALL);
            case "uz" -> add(keys, "йцукенгшўзфқвапролдячсмитьбю", ALL);
            case "tg" -> add(keys, "йқукенгшҳзфҷвапролдячсмитӣбю", ALL);
            default -> {
            }
        }
    }

    private static void add(Map<Integer, KeyCode> keys, String letters, String latin) {
        for (var i = 0; i < letters.length(); i++) {
            keys.putIfAbsent((int) letters.charAt(i), key(latin.charAt(i)));
        }
    }

    private static KeyCode key(char latin) {
        return switch (latin) {
            case ',' -> KeyCode.COMMA;
            case '.' -> KeyCode.PERIOD;
            default -> KeyCode.getKeyCode(String.valueOf(latin).toUpperCase(Locale.ROOT));
        };
    }
}
