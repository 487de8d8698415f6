package org.accessdesk.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What could not be read of a file. */
public final class ReadLosses {
    private final Map<String, Integer> rows = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    /** A row of that table is broken. */
    public void row(String table) {
        rows.merge(table, 1, Integer::sum);
    }

    /** Something is missing, in words that end a sentence. */
    public void note(String what) {
        notes.add(what);
    }

    /** What is missing, in words. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether rows of that table are missing. */
    public boolean has(String table) {
        return rows.containsKey(table);
    }

    public boolean isEmpty() {
        return rows.isEmpty() && notes.isEmpty();
    }
}
