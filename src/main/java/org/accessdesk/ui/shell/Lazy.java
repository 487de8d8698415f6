package org.accessdesk.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part of the window that is created when it is first shown, so that the window opens faster. */
final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private @Nullable T made;

    Lazy(Supplier<T> maker) {
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

    /** Adds it to {@code parts}, in front of the others, when it is {@code shown} for the first time. */
    void addTo(List<? super T> parts, boolean shown) {
        if (shown && !parts.contains(get())) {
            parts.add(get());
        }
    }
}
