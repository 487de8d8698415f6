package org.accessdesk.model.text;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;

/**
 * What a person sees of one name at a time, without case, blanks and invisible characters: once by its letters, once by
 * their shapes. Its texts are overwritten by the next name, since an account has a hundred thousand of them.
 */
final class Skeleton {
    private static final int ASCII = 0x80;
    private final IntUnaryOperator shape;
    private final char[] plainSounds;
    private final char[] plainShapes;
    private final StringBuilder sounds = new StringBuilder();
    private final StringBuilder shapes = new StringBuilder();

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
        } else {
            var letters = Normalizer.normalize(name, Normalizer.Form.NFKD);
            append(sounds, letters, c -> c);
            append(shapes, letters, shape);
        }
        joinRn();
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
