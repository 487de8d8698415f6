package org.accessdesk.model.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * Finds texts that look the same to a person: those that differ only in case, blanks, invisible characters or normal
 * form, or in letters that look alike, as in Unicode Technical Standard 39.
 *
 * <p>The table has the Cyrillic, Greek and Armenian letters that look Latin, and the digits that look like letters.
 * ICU4J's SpoofChecker knows every script, but its 14 MB are more than the app itself; if the table lacks a pair, two
 * rows are shown without their ids.
 */
public final class Confusables {
    /** Pairs: a letter, and the Latin one that it looks like. */
    private static final Map<Integer, Integer> LOOKS_LIKE = pairs(
            // Cyrillic
            "АAВBЕEЅSІlЈJКKМMНHОOРPСCТTУYХXҮYԚQԜWҺhӀlЬbЗ3ѴVԌG" + "аaеeѕsіiјjоoрpсcуyхxүyԁdԛqԝwһhӏlгrкkѵvьbз3ԍg",
            // Greek
            "ΑAΒBΕEΖZΗHΙlΚKΜMΝNΟOΡPΤTΥYΧXϹC" + "αaγyηnιiκkνvοoρpυuχxϲcωw",
            // Armenian
            "ՍUՕOսuօoոnհhցg",
            // Digits and Latin
            "0O1lIl|lıiɑaɡgƖl\u2212-");

    private static final int ASCII = 0x80;
    private static final char[] PLAIN_SOUNDS = plain(c -> c);
    private static final char[] PLAIN_SHAPES = plain(Confusables::shape);

    private Confusables() {}

    /** What becomes of each ASCII character, 0 for nothing: most names have no others, and no normal form. */
    private static char[] plain(IntUnaryOperator shape) {
        var table = new char[ASCII];
        for (var c = 0; c < ASCII; c++) {
            var skeleton = skeleton(Character.toString(c), shape);
            table[c] = skeleton.isEmpty() ? 0 : skeleton.charAt(0);
        }
        return table;
    }

    private static Map<Integer, Integer> pairs(String... all) {
        var map = new HashMap<Integer, Integer>();
        for (var pairs : all) {
            var letters = pairs.codePoints().toArray();
            for (var i = 0; i < letters.length; i += 2) {
                map.put(letters[i], letters[i + 1]);
            }
        }
        return Map.copyOf(map);
    }

    /**
     * The keys of the objects in {@code all} whose names look like another one's; ignores blank names. Takes linear
     * time.
     */
    public static <T, K> Set<K> readingAlike(Collection<? extends T> all, Function<? super T, ? extends K> key,
            Function<? super T, String> name) {
        var alike = new Alike<K>(all.size());
        for (var one : all) {
            var text = name.apply(one);
            var isPlain = isPlain(text);
            var letters = isPlain ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
            var sounds = isPlain ? skeleton(letters, PLAIN_SOUNDS) : skeleton(letters, c -> c);
            if (!sounds.isEmpty()) {
                var shapes = isPlain ? skeleton(letters, PLAIN_SHAPES) : skeleton(letters, Confusables::shape);
                alike.add(key.apply(one), sounds, shapes.replace("rn", "m"));
            }
        }
        return alike.keys;
    }

    /**
     * The keys whose names share a skeleton: texts that look the same have one in common. One skeleton ignores case,
     * the other compares shapes, where an I may stand for an l.
     */
    private static final class Alike<K> {
        private final Map<String, K> first;
        private final Set<K> keys = new HashSet<>();

        Alike(int size) {
            first = HashMap.newHashMap(size * 2);
        }

        void add(K key, String sounds, String shapes) {
            add(key, sounds);
            if (!shapes.equals(sounds)) {
                add(key, shapes);
            }
        }

        private void add(K key, String skeleton) {
            var known = first.putIfAbsent(skeleton, key);
            if (known != null && !known.equals(key)) {
                keys.add(known);
                keys.add(key);
            }
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

    private static String skeleton(String text, char[] plain) {
        var skeleton = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            var c = plain[text.charAt(at)];
            if (c != 0) {
                skeleton.append(c);
            }
        }
        return skeleton.toString();
    }

    private static String skeleton(String letters, IntUnaryOperator shape) {
        var skeleton = new StringBuilder(letters.length());
        // Not a stream: this runs for each name of an account.
        for (var at = 0; at < letters.length();) {
            var c = letters.codePointAt(at);
            if (isSeen(c)) {
                fold(skeleton, shape.applyAsInt(c));
            }
            at += Character.charCount(c);
        }
        return skeleton.toString();
    }

    private static boolean isSeen(int c) {
        return !Character.isSpaceChar(c) && !Character.isISOControl(c) && !Invisible.is(c);
    }

    private static int shape(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '\'';
            default -> LOOKS_LIKE.getOrDefault(c, c);
        };
    }

    private static void fold(StringBuilder skeleton, int c) {
        if (c == 'ß' || c == 'ẞ') {
            skeleton.append("ss");
        } else {
            skeleton.appendCodePoint(Character.toLowerCase(Character.toUpperCase(c)));
        }
    }
}
