package org.accessdesk.demo.rql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The description of an object on the wire, used to filter, order, select and render. */
public final class Shape {
    /** The shape of the elements of a list of texts. */
    static final Shape TEXT = new Shape(ValueKind.TEXT, Map.of());

    private final ValueKind kind;
    private final Map<String, QueryField> fields;

    private Shape(Map<String, QueryField> fields) {
        this(ValueKind.OBJECT, fields);
    }

    private Shape(ValueKind kind, Map<String, QueryField> fields) {
        this.kind = kind;
        this.fields = fields;
    }

    /** Starts the description of objects of {@code type}. */
    public static <T> Builder<T> of(Class<T> type) {
        return new Builder<>(type);
    }

    public Collection<QueryField> fields() {
        return fields.values();
    }

    /** The shape of a ref to the object. */
    public Shape core() {
        Map<String, QueryField> core = new LinkedHashMap<>(fields);
        core.values().removeIf(field -> field.level() != Level.CORE);
        return new Shape(core);
    }

    /** The object as a field. */
    QueryField self() {
        return new QueryField(Path.SELF, kind, Level.CORE, true, object -> object, 0, () -> this);
    }

    @Nullable
    QueryField field(String name) {
        return fields.get(name);
    }

    /** Collects the fields, in the order in which they are written. */
    public static final class Builder<T> {
        private final Class<T> type;
        private final Map<String, QueryField> fields = new LinkedHashMap<>();
        private Level level = Level.CORE;

        private Builder(Class<T> type) {
            this.type = type;
        }

        /** Sets the level of the fields that follow to {@code next}. */
        public Builder<T> level(Level next) {
            level = next;
            return this;
        }

        public Builder<T> text(String name, Getter<T> getter) {
            return add(name, ValueKind.TEXT, true, getter, null);
        }

        /** A text that filters cannot use. */
        public Builder<T> secret(String name, Getter<T> getter) {
            return add(name, ValueKind.TEXT, false, getter, null);
        }

        public Builder<T> number(String name, Getter<T> getter) {
            return add(name, ValueKind.NUMBER, true, getter, null);
        }

        public Builder<T> flag(String name, Getter<T> getter) {
            return add(name, ValueKind.FLAG, true, getter, null);
        }

        public Builder<T> time(String name, Getter<T> getter) {
            return add(name, ValueKind.TIME, true, getter, null);
        }

        public Builder<T> texts(String name, Getter<T> getter) {
            return add(name, ValueKind.TEXTS, true, getter, () -> TEXT);
        }

        public Builder<T> object(String name, Supplier<Shape> nested, Getter<T> getter) {
            return add(name, ValueKind.OBJECT, true, getter, nested);
        }

        /** A list of objects; {@code getter} returns a {@link List} or null. */
        public Builder<T> objects(String name, Supplier<Shape> nested, Getter<T> getter) {
            return objects(name, nested, getter, 0);
        }

        /**
         * As {@link #objects(String, Supplier, Getter)}, but at most {@code most} elements are written, without notice.
         */
        public Builder<T> objects(String name, Supplier<Shape> nested, Getter<T> getter, int most) {
            return put(new QueryField(name, ValueKind.OBJECTS, level, true, cast(getter), most, nested));
        }

        public Shape build() {
            return new Shape(new LinkedHashMap<>(fields));
        }

        private Builder<T> add(
                String name, ValueKind kind, boolean open, Getter<T> getter, @Nullable Supplier<Shape> nested) {
            return put(new QueryField(name, kind, level, open, cast(getter), 0, nested));
        }

        private Builder<T> put(QueryField field) {
            fields.put(field.name(), field);
            return this;
        }

        private Getter<Object> cast(Getter<T> getter) {
            return object -> getter.of(type.cast(object));
        }
    }
}
