package org.accessdesk.demo.rql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an object looks like on the wire: one description that filters, orders, selects and renders. */
public final class Shape {
    /** What a list of plain texts holds. */
    static final Shape TEXT = new Shape(Kind.TEXT, Map.of());

    private final Kind kind;
    private final Map<String, Field> fields;

    private Shape(Map<String, Field> fields) {
        this(Kind.OBJECT, fields);
    }

    private Shape(Kind kind, Map<String, Field> fields) {
        this.kind = kind;
        this.fields = fields;
    }

    /** Starts the description of objects of {@code type}. */
    public static <T> Builder<T> of(Class<T> type) {
        return new Builder<>(type);
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    /** The same object when it is no more than referred to. */
    public Shape core() {
        Map<String, Field> core = new LinkedHashMap<>(fields);
        core.values().removeIf(field -> field.level() != Level.CORE);
        return new Shape(core);
    }

    /** The object as if it were a field of its own. */
    Field self() {
        return new Field(Path.SELF, kind, Level.CORE, true, object -> object, 0, () -> this);
    }

    @Nullable
    Field field(String name) {
        return fields.get(name);
    }

    /** Collects fields in the order in which they are written. */
    public static final class Builder<T> {
        private final Class<T> type;
        private final Map<String, Field> fields = new LinkedHashMap<>();
        private Level level = Level.CORE;

        private Builder(Class<T> type) {
            this.type = type;
        }

        /** The fields that follow are of {@code next} level. */
        public Builder<T> level(Level next) {
            level = next;
            return this;
        }

        public Builder<T> text(String name, Getter<T> getter) {
            return add(name, Kind.TEXT, true, getter, null);
        }

        /** A text that nobody may filter by. */
        public Builder<T> secret(String name, Getter<T> getter) {
            return add(name, Kind.TEXT, false, getter, null);
        }

        public Builder<T> number(String name, Getter<T> getter) {
            return add(name, Kind.NUMBER, true, getter, null);
        }

        public Builder<T> flag(String name, Getter<T> getter) {
            return add(name, Kind.FLAG, true, getter, null);
        }

        public Builder<T> time(String name, Getter<T> getter) {
            return add(name, Kind.TIME, true, getter, null);
        }

        public Builder<T> texts(String name, Getter<T> getter) {
            return add(name, Kind.TEXTS, true, getter, () -> TEXT);
        }

        public Builder<T> object(String name, Supplier<Shape> nested, Getter<T> getter) {
            return add(name, Kind.OBJECT, true, getter, nested);
        }

        /** A list of objects; {@code getter} gives a {@link List} or null. */
        public Builder<T> objects(String name, Supplier<Shape> nested, Getter<T> getter) {
            return objects(name, nested, getter, 0);
        }

        /** As {@link #objects(String, Supplier, Getter)}, but no more than {@code most} are written, without a word. */
        public Builder<T> objects(String name, Supplier<Shape> nested, Getter<T> getter, int most) {
            return put(new Field(name, Kind.OBJECTS, level, true, cast(getter), most, nested));
        }

        public Shape build() {
            return new Shape(new LinkedHashMap<>(fields));
        }

        private Builder<T> add(
                String name, Kind kind, boolean open, Getter<T> getter, @Nullable Supplier<Shape> nested) {
            return put(new Field(name, kind, level, open, cast(getter), 0, nested));
        }

        private Builder<T> put(Field field) {
            fields.put(field.name(), field);
            return this;
        }

        private Getter<Object> cast(Getter<T> getter) {
            return object -> getter.of(type.cast(object));
        }
    }
}
