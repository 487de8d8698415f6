package org.accessdesk.ui.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A block of cells as a spreadsheet copies it: lines with tabs between the cells.
 *
 * @param lines at least one; not all need be as long
 */
record PastedBlock(List<List<String>> lines) {
    private static final Set<String> ON = Set.of("1", "x", "✓", "✔", "yes", "y", "true", "ja", "sí", "si", "oui", "はい");
    private static final Set<String> OFF = Set.of("", "0", "-", "–", "no", "n", "false", "nein", "non", "いいえ");
    /** Marks of the direction of writing around names, which no one sees. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    /** What a pasted cell wants. */
    enum CellWord {
        ON, OFF, UNKNOWN
    }

    /** The block that {@code text} is; the last line may end or not. */
    static PastedBlock of(String text) {
        var whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return new PastedBlock(Arrays.stream(whole.split("\r?\n", -1))
                .map(line -> List.of(line.replace("\r", "").split("\t", -1))).toList());
    }

    /** What is copied of a cell. */
    static String word(boolean on) {
        return on ? "1" : "0";
    }

    /** What the cell wants; off if the line is shorter. */
    CellWord word(int line, int at) {
        var cells = lines.get(line);
        var word = at < cells.size() ? cells.get(at).strip().toLowerCase(Locale.ROOT) : "";
        return ON.contains(word) ? CellWord.ON : OFF.contains(word) ? CellWord.OFF : CellWord.UNKNOWN;
    }

    /** A name as it is compared: with the apostrophe removed that keeps a spreadsheet from running it. */
    static String key(String name) {
        var plain = UNSEEN.matcher(name).replaceAll("").strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("'") ? plain.substring(1) : plain;
    }

    /** The most cells of a line. */
    int columns() {
        return lines.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Whether the first line has names: some cell behind the first one is no word for on or off. */
    boolean hasNames() {
        return lines.size() > 1 && IntStream.range(1, lines.getFirst().size())
                .anyMatch(at -> word(0, at) == CellWord.UNKNOWN);
    }
}
