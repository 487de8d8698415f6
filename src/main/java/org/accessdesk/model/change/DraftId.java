package org.accessdesk.model.change;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a draft; means nothing outside the app. */
public record DraftId(String value) {
    private static final String OF_FILE = "file-";

    /**
     * The id under which the draft of a file is kept while it is applied without a window: the same each time, and never
     * that of a draft that a person has open.
     */
    public DraftId ofFile() {
        return new DraftId(OF_FILE + UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it is such an id. */
    public boolean isOfFile() {
        return value.startsWith(OF_FILE);
    }

    @Override
    public String toString() {
        return value;
    }
}
