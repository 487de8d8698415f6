package org.accessdesk.demo.rql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts by {@code order}: a comma-separated list of paths, each with an optional {@code +} or {@code -} before it. */
public final class Ordering {
    private final List<Key> keys = new ArrayList<>();

    private Ordering() {}

    /**
     * Binds {@code text} to {@code shape}.
     *
     * @param auditShown whether audit data is selected; if not, sorting by it is an error
     */
    public static Ordering bind(Shape shape, String text, boolean auditShown) {
        Ordering ordering = new Ordering();
        for (String item : text.split(",", -1)) {
            String name = item.trim();
            boolean descending = name.startsWith("-");
            String path = descending || name.startsWith("+") ? name.substring(1).trim() : name;
            if (!path.isEmpty()) {
                ordering.keys.add(new Key(checked(Path.bind(shape, path), auditShown), descending));
            }
        }
        if (ordering.keys.isEmpty()) {
            throw new BadQuery("No valid ordering properties were detected");
        }
        return ordering;
    }

    /** A sorted copy; the sort is stable. */
    public <T> List<T> sort(List<T> list) {
        List<SortKey<T>> rows = new ArrayList<>(list.size());
        for (T element : list) {
            rows.add(new SortKey<>(element, read(element)));
        }
        rows.sort(this::compare);
        return rows.stream().map(SortKey::element).toList();
    }

    private static Path checked(Path path, boolean auditShown) {
        boolean ofAudit = path.steps().getFirst().name().equals("audit");
        ValueKind kind = path.last().kind();
        boolean plain = kind != ValueKind.OBJECT && kind != ValueKind.OBJECTS && kind != ValueKind.TEXTS;
        if (!plain || !path.open() || (ofAudit && !auditShown)) {
            throw new BadQuery("Ordering is not permitted.");
        }
        return path;
    }

    private @Nullable Object[] read(Object element) {
        @Nullable
        Object[] values = new @Nullable Object[keys.size()];
        Arrays.setAll(values, i -> keys.get(i).path().read(element));
        return values;
    }

    private int compare(SortKey<?> left, SortKey<?> right) {
        for (int i = 0; i < keys.size(); i++) {
            int order = Values.order(left.values()[i], right.values()[i]);
            if (order != 0) {
                return keys.get(i).descending() ? -order : order;
            }
        }
        return 0;
    }

    private record Key(Path path, boolean descending) {}

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared as a whole
    private record SortKey<T>(T element, @Nullable Object[] values) {}
}
