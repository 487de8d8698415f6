package org.accessdesk.service.base;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A value with one owner and observers. Use on the user interface's thread only. */
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

    /** Sets the value; only for its owner. */
    public void set(T next) {
        value = next;
        var mine = ++changes;
        for (var observer : observers) {
            // If an observer sets a newer value, that call notifies everyone.
            if (changes == mine && observers.contains(observer)) {
                observer.accept(next);
            }
        }
    }

    /** A subscription, ended by closing it. */
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
