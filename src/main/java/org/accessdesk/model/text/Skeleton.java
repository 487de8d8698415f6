package org.accessdesk.model.text;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a person sees of one name at a time, without case, blanks and invisible characters: once by its letters, once by
 * their shapes. Its texts are overwritten by the next name, since an account has a hundred thousand of them.
 */
final class Skeleton {
    private static final int ASCII = 0x80;
    private static final int PAGES = 0x100;
    private static final int PAGE = 0x100;
    private final IntUnaryOperator shape;
    private final char[] plainSounds;
    private final char[] plainShapes;
    /** What other characters of 16 bits become, made once each: a normal form a name would take most of the time. */
    private final @Nullable Letter[][] letters = new Letter[PAGES][];
    private final StringBuilder sounds = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();

    /**
     * What one character becomes.
     *
     * @param alone whether it becomes the same in every text: no mark that is sorted among those of a character before
     */
    private record Letter(String sounds, String shapes, boolean alone) {}

    /** @param shape the letter that a character looks like; itself for most */
    Skeleton(IntUnaryOperator shape) {
        this.shape = shape;
        this.plainSounds = plain(c -> c);
        this.plainShapes = plain(shape);
    }

    /** What becomes of each ASCII character, 0 for nothing: most names have no others, and no normal form. */
    private static char[] plain(IntUnaryOperator shape) {
        var table = new char[ASCII];
        var text = new StringBuilder();
        for (var c = 0; c < ASCII; c++) {
            text.setLength(0);
            append(text, c, shape);
            table[c] = text.isEmpty() ? 0 : text.charAt(0);
        }
        return table;
    }

    /** Reads {@code name}; the texts of the one before are gone. */
    void read(String name) {
        sounds.setLength(0);
        shapes.setLength(0);
        if (isPlain(name)) {
            append(sounds, name, plainSounds);
            append(shapes, name, plainShapes);
        } else if (!readLetters(name)) {
            sounds.setLength(0);
            shapes.setLength(0);
            var normal = Normalizer.normalize(name, Normalizer.Form.NFKD);
            append(sounds, normal, c -> c);
            append(shapes, normal, shape);
        }
        joinRn();
    }

    /** Reads {@code name} character by character; false if its normal form is more than that of each. */
    private boolean readLetters(String name) {
        for (var at = 0; at < name.length(); at++) {
            var c = name.charAt(at);
            var letter = letter(c);
            if (!letter.alone) {
                return false;
            }
            sounds.append(letter.sounds);
            shapes.append(letter.shapes);
        }
        return true;
    }

    private Letter letter(char c) {
        var page = letters[c / PAGE];
        if (page == null) {
            page = new Letter[PAGE];
            letters[c / PAGE] = page;
        }
        var known = page[c % PAGE];
        if (known == null) {
            known = newLetter(c);
            page[c % PAGE] = known;
        }
        return known;
    }

    private Letter newLetter(char c) {
        var normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        var first = normal.codePointAt(0);
        var sound = new StringBuilder();
        var look = new StringBuilder();
        append(sound, normal, of -> of);
        append(look, normal, shape);
        return new Letter(sound.toString(), look.toString(), !Character.isSurrogate(c) && !isMark(first));
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** The letters; empty for a blank name. */
    CharSequence sounds() {
        return sounds;
    }

    /** The shapes of the letters. */
    CharSequence shapes() {
        return shapes;
    }

    /** Whether letters and shapes are the same text. */
    boolean isOne() {
        return sounds.compareTo(shapes) == 0;
    }

    /** An r before an n has the shape of an m. */
    private void joinRn() {
        for (var at = shapes.indexOf("rn"); at >= 0; at = shapes.indexOf("rn", at + 1)) {
            shapes.replace(at, at + 2, "m");
        }
    }

    private static boolean isPlain(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= ASCII) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder skeleton, String text, char[] plain) {
        for (var at = 0; at < text.length(); at++) {
            var c = plain[text.charAt(at)];
            if (c != 0) {
                skeleton.append(c);
            }
        }
    }

    private static void append(StringBuilder skeleton, String letters, IntUnaryOperator shape) {
        // Not a stream: this runs for each name of an account.
        for (var at = 0; at < letters.length();) {
            var c = letters.codePointAt(at);
            append(skeleton, c, shape);
            at += Character.charCount(c);
        }
    }

    private static void append(StringBuilder skeleton, int c, IntUnaryOperator shape) {
        if (isSeen(c)) {
            fold(skeleton, shape.applyAsInt(c));
        }
    }

    private static boolean isSeen(int c) {
        return !Character.isSpaceChar(c) && !Character.isISOControl(c) && !Invisible.is(c);
    }

    private static void fold(StringBuilder skeleton, int c) {
        if (c == 'ß' || c == 'ẞ') {
            skeleton.append("ss");
        } else {
            skeleton.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
        }
    }
}
