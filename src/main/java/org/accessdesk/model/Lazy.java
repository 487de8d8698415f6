package org.accessdesk.model;

import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for. Threads that ask at the same time may each make one; they then have
 * to be as good as each other. What it was made from is not kept.
 */
public final class Lazy<T> implements Supplier<T> {
    private volatile @Nullable Supplier<T> maker;
    private volatile @Nullable T made;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var how = maker;
        var now = made;
        if (now == null) {
            // Given up only when the value is there.
            now = Objects.requireNonNull(how).get();
            made = now;
            maker = null;
        }
        return now;
    }

    /** The value if it was made; null if not. */
    public @Nullable T known() {
        return made;
    }
}
