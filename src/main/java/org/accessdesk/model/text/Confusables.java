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

    private Confusables() {}

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
        var first = HashMap.<String, K>newHashMap(all.size() * 2);
        var alike = new HashSet<K>();
        for (var one : all) {
            for (var skeleton : skeletons(name.apply(one))) {
                var known = first.putIfAbsent(skeleton, key.apply(one));
                if (known != null && !known.equals(key.apply(one))) {
                    alike.add(known);
                    alike.add(key.apply(one));
                }
            }
        }
        return alike;
    }

    /**
     * The comparison keys of a text; texts that look the same share one: one key ignores case, the other compares
     * shapes, where an I may stand for an l. None for a blank text.
     */
    static Set<String> skeletons(String text) {
        var letters = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var sounds = skeleton(letters, c -> c);
        return sounds.isEmpty() ? Set.of() : both(sounds, skeleton(letters, Confusables::shape).replace("rn", "m"));
    }

    private static Set<String> both(String sounds, String shapes) {
        return sounds.equals(shapes) ? Set.of(sounds) : Set.of(sounds, shapes);
    }

    private static String skeleton(String letters, IntUnaryOperator shape) {
        var skeleton = new StringBuilder(letters.length());
        letters.codePoints().filter(Confusables::isSeen).map(shape).forEach(c -> fold(skeleton, c));
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
