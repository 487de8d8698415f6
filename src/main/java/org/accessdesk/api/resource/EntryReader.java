package org.accessdesk.api.resource;

import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;

/** Reads one kind of object. */
@FunctionalInterface
interface EntryReader<T> {

    /**
     * The object.
     *
     * @param gaps told what keeps it from being known as a whole
     * @throws org.accessdesk.model.BadIdException if it is not known which object it is
     */
    T read(Fields fields, Gaps gaps);
}
