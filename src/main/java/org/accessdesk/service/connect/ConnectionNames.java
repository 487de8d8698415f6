package org.accessdesk.service.connect;

import java.util.List;
import org.accessdesk.model.settings.SavedConnection;

/** Keeps the names of connections apart: the command line finds connections by name. */
final class ConnectionNames {
    private ConnectionNames() {}

    /** {@code name}, with a number behind it if one of {@code others} has it. */
    static String unused(String name, List<SavedConnection> others) {
        var candidate = name;
        for (var number = 2; !name.isBlank() && isUsed(candidate, others); number++) {
            candidate = name + " (" + number + ")";
        }
        return candidate;
    }

    private static boolean isUsed(String name, List<SavedConnection> others) {
        return others.stream().anyMatch(c -> c.name().equalsIgnoreCase(name));
    }
}
