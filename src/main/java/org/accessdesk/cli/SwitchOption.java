package org.accessdesk.cli;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;

/** Parses the embedded marketplace's switches from the command line: {@code revisions-shown=off}. */
final class SwitchOption {
    private SwitchOption() {}

    /**
     * {@code switches} with the positions in {@code given}; the last one counts.
     *
     * @throws IllegalArgumentException if one is invalid, with a sentence for the user
     */
    static Switches applied(List<String> given, Switches switches) {
        var applied = switches;
        for (var one : given) {
            var equals = one.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("--switch wants NAME=on or NAME=off, not “" + one + "”.");
            }
            applied = applied.with(named(one.substring(0, equals)), position(one, one.substring(equals + 1)));
        }
        return applied;
    }

    private static Switch named(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("There is no switch “" + name
                + "”. Known are " + String.join(", ", names()) + "."));
    }

    private static Optional<Switch> find(String name) {
        return Arrays.stream(Switch.values()).filter(s -> name(s).equals(name.strip().toLowerCase(Locale.ROOT)
                .replace('_', '-'))).findFirst();
    }

    private static boolean position(String given, String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "on" -> true;
            case "off" -> false;
            default -> throw new IllegalArgumentException("A switch is on or off, not as in “" + given + "”.");
        };
    }

    private static String name(Switch of) {
        return of.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<String> names() {
        return Arrays.stream(Switch.values()).map(SwitchOption::name).sorted().toList();
    }

    /** The names of all switches, for the help. */
    static final class SwitchNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }
}
