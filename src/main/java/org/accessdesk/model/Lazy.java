package org.accessdesk.model;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for. Threads that ask at the same time may each make one; they then have
 * to be as good as each other.
 */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var now = made;
        if (now == null) {
            now = maker.get();
            made = now;
        }
        return now;
    }
}
