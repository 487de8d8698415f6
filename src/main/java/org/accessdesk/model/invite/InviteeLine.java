package org.accessdesk.model.invite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.accessdesk.model.account.EmailAddress;
import org.jspecify.annotations.Nullable;

/** One person of a line: the cells beside the address are the names. */
final class InviteeLine {
    private final int line;
    private final List<String> addresses;
    private final List<String> names;

    InviteeLine(int line, String entry) {
        this.line = line;
        var cells = cells(entry);
        addresses = cells.stream().filter(c -> c.indexOf('@') >= 0).toList();
        names = names(cells.stream().filter(c -> c.indexOf('@') < 0).toList(),
                entry.indexOf('<') >= 0 && entry.indexOf(',') >= 0);
    }

    /** Whether a first line has the titles of columns: no address, and more than one cell. */
    static boolean isHeading(String line) {
        return line.indexOf('@') < 0 && cells(line).size() > 1;
    }

    /** The people of a line of a mail program; otherwise the line is one. */
    static List<String> entries(String line) {
        return line.indexOf('<') < 0 ? List.of(line)
                : Arrays.stream(line.split("(?<=>)\\s*[;,]|;")).map(String::strip).filter(e -> !e.isEmpty()).toList();
    }

    /** What is between commas, semicolons, tabs and angle brackets; quotes hold a cell together. */
    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && ",;\t<>".indexOf(c) >= 0) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells.stream().filter(c -> !c.isEmpty()).toList();
    }

    /**
     * The first and the last name; an empty list if there are not both.
     *
     * @param lastFirst whether two names are in the order of a directory, as in {@code Alvarez, Ana <ana@example.com>}
     */
    private static List<String> names(List<String> cells, boolean lastFirst) {
        if (cells.size() == 1) {
            var gap = cells.getFirst().lastIndexOf(' ');
            return gap < 0 ? List.of()
                    : List.of(cells.getFirst().substring(0, gap).strip(), cells.getFirst().substring(gap + 1));
        }
        if (cells.size() < 2) {
            return List.of();
        }
        return lastFirst ? List.of(cells.get(1), cells.getFirst()) : cells.subList(0, 2);
    }

    /** Why it cannot be invited; null if it can. */
    LineProblem.@Nullable LineFault problem() {
        if (addresses.size() > 1) {
            return LineProblem.LineFault.SEVERAL_ADDRESSES;
        }
        if (addresses.isEmpty() || !EmailAddress.isOne(addresses.getFirst())) {
            return LineProblem.LineFault.NO_ADDRESS;
        }
        return known().isEmpty() ? LineProblem.LineFault.NO_NAME : null;
    }

    String address() {
        return addresses.getFirst();
    }

    PastedPerson person() {
        var name = known();
        return new PastedPerson(line, address(), name.getFirst(), name.getLast());
    }

    /** The names beside the address, else those in it. */
    private List<String> known() {
        return names.isEmpty() ? inAddress(address()) : names;
    }

    /** The names of {@code ana.maria.alvarez@example.com}; empty if it has not two of letters. */
    private static List<String> inAddress(String address) {
        var words = Arrays.stream(address.substring(0, address.indexOf('@')).split("[._]"))
                .filter(word -> !word.isEmpty()).toList();
        return words.size() < 2 || !words.stream().allMatch(w -> w.matches("[\\p{L}'’-]{2,}")) ? List.of()
                : List.of(words.subList(0, words.size() - 1).stream().map(InviteeLine::capital)
                        .collect(Collectors.joining(" ")), capital(words.getLast()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
