package org.accessdesk.api.resource;

import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;

/** Reads one kind of object. */
@FunctionalInterface
interface EntryReader<T> {

    /**
     * Reads the object.
     *
     * @param gaps receives what keeps it from being fully known
     * @throws org.accessdesk.model.BadIdException if its id is missing or invalid
     */
    T read(Fields fields, Gaps gaps);
}
