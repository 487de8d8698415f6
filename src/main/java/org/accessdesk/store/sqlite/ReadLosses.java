package org.accessdesk.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;

/** What could not be read from a file. */
public final class ReadLosses {
    private final Map<String, Integer> rows = new TreeMap<>();
    private final List<Message> notes = new ArrayList<>();

    /** Records a broken row of that table. */
    public void row(String table) {
        rows.merge(table, 1, Integer::sum);
    }

    /** Records a loss: one of the codes that begin with LOST. */
    public void note(MessageCode what, Object... values) {
        notes.add(Message.of(what, values));
    }

    /** The losses. */
    public List<Message> notes() {
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
