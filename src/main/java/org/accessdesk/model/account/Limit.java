package org.accessdesk.model.account;

import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.id.Id;

/** The buyers that the members of a group see, or the extensions that they may use. */
public sealed interface Limit {

    /** All of them, also those to come: {@code null} to the server. */
    record Unlimited() implements Limit {}

    /** The chosen ones; none if there are none. */
    record Chosen(Set<Id> ids) implements Limit {
        public Chosen {
            ids = Set.copyOf(ids);
        }
    }

    /**
     * The server does not say which, or does not know of such a limit; or, of a group to be created, the server is to
     * decide.
     */
    record Unsaid() implements Limit {}

    /** All of them. */
    static Limit all() {
        return new Unlimited();
    }

    /** Nothing is said. */
    static Limit unsaid() {
        return new Unsaid();
    }

    /** The chosen ones alone. */
    static Limit of(Set<? extends Id> ids) {
        return new Chosen(Set.copyOf(ids));
    }

    /** What a field of the server says. */
    static <T extends Id> Limit of(Field<Set<T>> field, Limit absent) {
        return switch (field) {
            case Field.Present<Set<T>>(var ids) -> of(ids);
            case Field.Null<Set<T>>() -> all();
            case Field.Absent<Set<T>>() -> absent;
            case Field.Omitted<Set<T>>() -> unsaid();
        };
    }

    /** Whether it is known, all or chosen. */
    default boolean isSaid() {
        return !(this instanceof Unsaid);
    }

    /** Whether it names some, and so leaves out others. */
    default boolean isChosen() {
        return this instanceof Chosen;
    }

    /** The chosen ones; none if all are, or nothing is said. */
    default Set<Id> ids() {
        return this instanceof Chosen(var ids) ? ids : Set.of();
    }

    /** The chosen ones of that type. */
    default <T extends Id> Set<T> ids(Class<T> type) {
        return ids().stream().map(type::cast).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether both are the same, as far as both are said. */
    default boolean agreesWith(Limit other) {
        return equals(other) || !isSaid() || !other.isSaid();
    }
}
