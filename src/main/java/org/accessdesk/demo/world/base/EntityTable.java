package org.accessdesk.demo.world.base;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Objects of one kind by id, oldest first. */
public final class EntityTable<T extends Entity> {
    private final Map<String, T> rows;

    public EntityTable() {
        this(Map.of());
    }

    private EntityTable(Map<String, T> rows) {
        this.rows = new LinkedHashMap<>(rows);
    }

    /** An independent copy. */
    public EntityTable<T> copy() {
        return new EntityTable<>(rows);
    }

    public @Nullable T find(String id) {
        return rows.get(id);
    }

    /** The object with that id, which must exist: another object refers to it. */
    public T get(String id) {
        T found = rows.get(id);
        if (found == null) {
            throw new IllegalStateException(id + " is referred to, but is not there.");
        }
        return found;
    }

    public Collection<T> all() {
        return rows.values();
    }

    public List<T> where(Predicate<? super T> test) {
        List<T> found = new ArrayList<>();
        for (T row : rows.values()) {
            if (test.test(row)) {
                found.add(row);
            }
        }
        return found;
    }

    public void put(T row) {
        rows.put(row.id(), row);
    }

    public void remove(String id) {
        rows.remove(id);
    }
}
