package org.accessdesk.demo.rql;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The value of {@code select}: {@code f} or {@code +f}, {@code -f}, dotted paths, {@code -*}. */
public final class Selection {
    private final Map<String, Selection> children = new LinkedHashMap<>();
    private final Set<String> included = new HashSet<>();
    private final Set<String> excluded = new HashSet<>();
    private boolean nothingElse;

    /** Parses a comma-separated list; rendering ignores unknown names. */
    public static Selection parse(String text) {
        Selection selection = new Selection();
        for (String item : text.split(",", -1)) {
            String name = item.trim();
            boolean minus = name.startsWith("-");
            String path = minus || name.startsWith("+") ? name.substring(1).trim() : name;
            if (!path.isEmpty()) {
                selection.add(path.split("\\.", -1), 0, minus);
            }
        }
        return selection;
    }

    /** Whether a {@code -} occurs; not every endpoint accepts that form. */
    public boolean subtracts() {
        return nothingElse || !excluded.isEmpty() || children.values().stream().anyMatch(Selection::subtracts);
    }

    /** Whether the selection names {@code name} explicitly. */
    public boolean names(String name) {
        return included.contains(name);
    }

    boolean shows(QueryField field, Level upTo) {
        if (included.contains(field.name())) {
            return true;
        }
        return !nothingElse
                && !excluded.contains(field.name())
                && field.level().compareTo(upTo) <= 0;
    }

    /** The selection for the object in the field {@code name}. */
    Selection child(String name) {
        Selection child = children.get(name);
        return child == null ? new Selection() : child;
    }

    /**
     * The level at which the object in a field is shown: paths below the field restrict it, the field's name expands
     * it.
     */
    Level levelOf(String name) {
        Selection child = children.get(name);
        if (child != null && !child.included.isEmpty()) {
            return Level.NONE;
        }
        return included.contains(name) ? Level.DEFAULT : Level.CORE;
    }

    private void add(String[] path, int at, boolean minus) {
        String name = path[at];
        if (at == path.length - 1) {
            last(name, minus);
            return;
        }
        if (!minus) {
            included.add(name);
        }
        child(name, path, at + 1, minus);
    }

    private void child(String name, String[] path, int at, boolean minus) {
        children.computeIfAbsent(name, x -> new Selection()).add(path, at, minus);
    }

    private void last(String name, boolean minus) {
        if (name.equals("*")) {
            nothingElse |= minus;
        } else if (minus) {
            excluded.add(name);
        } else {
            included.add(name);
        }
    }
}
