package org.accessdesk.model.text;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** The keys of the objects in {@code all} whose names look like another one's; {@link #placesAlike} says how. */
    public static <T, K> Set<K> readingAlike(Collection<? extends T> all, Function<? super T, ? extends K> key,
            Function<? super T, String> name) {
        var list = List.<T>copyOf(all);
        return placesAlike(list, name).stream().mapToObj(at -> key.apply(list.get(at))).collect(Collectors.toSet());
    }

    /**
     * The places of the objects in {@code all} whose names look like another one's; ignores blank names. Takes linear
     * time, and no object for a name. Texts that look the same have a skeleton in common: one ignores case, the other
     * compares shapes, where an I may stand for an l.
     */
    public static <T> BitSet placesAlike(List<? extends T> all, Function<? super T, String> name) {
        var looks = new NameLooks.Builder(all.size());
        all.forEach(one -> looks.add(name.apply(one)));
        return looks.build().alike();
    }

    /** The letter that {@code c} looks like; itself for most. */
    static int shape(int c) {
        return switch (Character.getType(c)) {
            case Character.DASH_PUNCTUATION -> '-';
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> '\'';
            default -> LOOKS_LIKE.getOrDefault(c, c);
        };
    }
}
