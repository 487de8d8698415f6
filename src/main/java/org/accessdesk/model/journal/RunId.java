package org.accessdesk.model.journal;

/** The number of a run in its workspace; later runs have greater ones. */
public record RunId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
