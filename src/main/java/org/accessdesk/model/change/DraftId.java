package org.accessdesk.model.change;

/** The id of a draft; means nothing outside the app. */
public record DraftId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
