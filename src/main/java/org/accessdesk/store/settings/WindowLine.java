package org.accessdesk.store.settings;

import java.util.Locale;
import java.util.Optional;
import org.accessdesk.model.settings.WindowPlace;

/**
 * Where the window was, as one line: x y width height and whether it was maximised. Read before the window is painted.
 */
final class WindowLine {
    private static final int PARTS = 5;

    private WindowLine() {}

    static String text(WindowPlace place) {
        var area = place.area();
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f %b%n", area.x(), area.y(), area.width(), area.height(),
                place.maximised());
    }

    static Optional<WindowPlace> read(String line) {
        var parts = line.strip().split("\\s+", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new WindowPlace(
                    new WindowPlace.Area(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]), Integer.parseInt(parts[3])),
                    Boolean.parseBoolean(parts[4])));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
