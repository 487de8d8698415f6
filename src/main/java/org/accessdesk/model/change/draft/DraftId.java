package org.accessdesk.model.change.draft;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The id of a draft; has no meaning outside the app. */
public record DraftId(String value) {
    private static final String OF_FILE = "file-";

    /**
     * A new id for the draft of a file that is applied without a window; never the id of a draft that a person has
     * open.
     */
    public DraftId ofFile() {
        return new DraftId(OF_FILE + UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it is the id of a file's draft. */
    public boolean isOfFile() {
        return value.startsWith(OF_FILE);
    }

    @Override
    public String toString() {
        return value;
    }
}
