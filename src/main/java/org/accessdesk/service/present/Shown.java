package org.accessdesk.service.present;

/**
 * What screens may show. Only {@link Presentation} makes it: what belongs to the open account as it is while nothing is
 * presented, or its copy with aliases. A screen that takes a {@code Shown} value cannot show real data by mistake.
 *
 * @param <T> the kind of value
 */
public final class Shown<T> {
    private final T value;
    private final boolean aliased;

    Shown(T value, boolean aliased) {
        this.value = value;
        this.aliased = aliased;
    }

    public T value() {
        return value;
    }

    /** Whether it has aliases instead of real data. */
    public boolean isAliased() {
        return aliased;
    }
}
