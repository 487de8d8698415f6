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

    @Override
    public String toString() {
        return value;
    }
}
