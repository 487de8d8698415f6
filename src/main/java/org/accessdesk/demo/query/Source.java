package org.accessdesk.demo.query;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list the server can be asked for (api.md §3).
 *
 * @param <T> what it holds
 */
public interface Source<T> {

    /** Tells this list from every other; one name is always one kind of item. */
    String name();

    /** Rises when anything in the list changes. */
    long version();

    /** All of it, in any order; the list that was returned does not change any more. */
    List<T> items();

    /** The full object with every field; a field without a value is null. The tree is the caller's to keep. */
    ObjectNode json(T item);

    /** Paths of the fields that only a select brings, such as {@code audit} (api.md §3.1). */
    Set<String> omittedByDefault();

    /** A comparison by this field that needs no JSON, or null where there is none. */
    @Nullable
    Comparator<T> orderBy(String field);
}
