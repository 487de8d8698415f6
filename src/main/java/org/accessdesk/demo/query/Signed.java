package org.accessdesk.demo.query;

import java.util.Arrays;
import java.util.List;

/** A name of a comma list with its sign: {@code name}, {@code +name}, {@code -name} (api.md §3.2, §3.5). */
record Signed(String name, boolean isMinus) {

    static List<Signed> list(String text) {
        return Arrays.stream(text.split(",", -1)).map(Signed::of).filter(signed -> !signed.name().isEmpty()).toList();
    }

    private static Signed of(String item) {
        // A plus that was not encoded has become a blank, and goes with the blanks.
        var signed = item.strip();
        var isMinus = signed.startsWith("-");
        return new Signed(isMinus || signed.startsWith("+") ? signed.substring(1).strip() : signed, isMinus);
    }
}
