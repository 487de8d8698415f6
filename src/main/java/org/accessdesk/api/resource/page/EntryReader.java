package org.accessdesk.api.resource.page;

import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;

/** Reads one kind of object. */
@FunctionalInterface
public interface EntryReader<T> {

    /**
     * Reads the object.
     *
     * @param gaps receives what keeps it from being fully known
     * @throws org.accessdesk.model.id.BadIdException if its id is missing or invalid
     */
    T read(Fields fields, Gaps gaps);
}
