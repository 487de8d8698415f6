package org.accessdesk.model.alias;

import java.lang.Character.UnicodeScript;

/** The scripts that have words of their own; a name in any other one gets Latin words. */
enum WordScript {
    LATIN, CYRILLIC, GREEK, HAN, HIRAGANA, KATAKANA, HANGUL, ARABIC, HEBREW, DEVANAGARI, THAI;

    /** The script of {@code letter}. */
    static WordScript of(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case CYRILLIC -> CYRILLIC;
            case GREEK -> GREEK;
            case HAN -> HAN;
            case HIRAGANA -> HIRAGANA;
            case KATAKANA -> KATAKANA;
            case HANGUL -> HANGUL;
            case ARABIC -> ARABIC;
            case HEBREW -> HEBREW;
            case DEVANAGARI -> DEVANAGARI;
            case THAI -> THAI;
            default -> LATIN;
        };
    }

    /** Whether it has upper and lower case. */
    boolean hasCase() {
        return this == LATIN || this == CYRILLIC || this == GREEK;
    }
}
