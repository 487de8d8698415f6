package org.accessdesk.api;

/** What a caller hands along: how to stop, and whom to tell how far it is. */
public record Call(Cancellation cancellation, Progress progress) {

    /** Told how far a list is: {@code done} entries of {@code total}; a total below zero is not known. */
    @FunctionalInterface
    public interface Progress {
        void report(int done, int total);
    }

    /** A call that nobody stops or watches. */
    public static Call plain() {
        return new Call(new Cancellation(), (_, _) -> {});
    }

    /** A call that {@code cancellation} stops and nobody watches. */
    public static Call of(Cancellation cancellation) {
        return new Call(cancellation, (_, _) -> {});
    }
}
