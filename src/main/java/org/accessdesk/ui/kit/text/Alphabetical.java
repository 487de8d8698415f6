package org.accessdesk.ui.kit.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.model.text.NameKey;

/** The alphabetical order of the app's language, the same in all lists. */
public final class Alphabetical {
    private Alphabetical() {}

    /** The place of {@code name} in a list. */
    public static NameKey key(String name) {
        return NameKey.of(name, Locale.getDefault());
    }

    /**
     * The alphabetical order of rows, for several threads at once. Keeps the keys of their names, for a table that compares
     * each row many times.
     */
    public static <T> KeyOrder<T> by(Function<? super T, String> name) {
        var keys = new ConcurrentHashMap<String, NameKey>();
        return KeyOrder.by(one -> keys.computeIfAbsent(name.apply(one), Alphabetical::key));
    }

    /** {@code all} in the order of their names; those with equal names keep their order. */
    public static <T> List<T> sorted(Collection<? extends T> all, Function<? super T, String> name) {
        return all.stream().map(one -> new Keyed<T>(key(name.apply(one)), one)).sorted(Comparator.comparing(Keyed::key))
                .map(Keyed::value).toList();
    }

    /** {@code names} in order. */
    public static List<String> sorted(Collection<String> names) {
        return sorted(names, name -> name);
    }

    private record Keyed<T>(NameKey key, T value) {}
}
