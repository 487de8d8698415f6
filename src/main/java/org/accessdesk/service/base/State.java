package org.accessdesk.service.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A value with one owner, which others observe. Used on the user interface's thread alone. */
public final class State<T> {
    private final List<Consumer<? super T>> observers = new CopyOnWriteArrayList<>();
    private T value;
    private long changes;

    public State(T value) {
        this.value = value;
    }

    public T value() {
        return value;
    }

    /** Calls {@code observer} now and after each change; never with a value older than one it was called with. */
    public Subscription observe(Consumer<? super T> observer) {
        observers.add(observer);
        observer.accept(value);
        return () -> observers.remove(observer);
    }

    /** Sets another value; for its owner alone. */
    public void set(T next) {
        value = next;
        var mine = ++changes;
        for (var observer : observers) {
            // An observer that sets a newer value has everyone told of that one.
            if (changes == mine && observers.contains(observer)) {
                observer.accept(next);
            }
        }
    }

    /** An observer's place, given back by closing it. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
