package org.accessdesk.model.id;

/** The id of a module: {@code MOD-1234}. */
public record ModuleId(String value) implements Id, Comparable<ModuleId> {

    /** @throws BadIdException if {@code value} is not of this form */
    public ModuleId {
        Id.check(value, "MOD-1234");
    }

    @Override
    public int compareTo(ModuleId other) {
        return value.compareTo(other.value);
    }

    /** A set's hash is the sum of those of its elements: the ids of one account, which follow one another, must not add up. */
    @Override
    public int hashCode() {
        return Id.spread(value.hashCode());
    }

    @Override
    public String toString() {
        return value;
    }
}
