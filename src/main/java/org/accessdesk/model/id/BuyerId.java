package org.accessdesk.model.id;

/** The id of a buyer: {@code BUY-1234-5678}. */
public record BuyerId(String value) implements Id, Comparable<BuyerId> {

    /** @throws BadIdException if {@code value} is not of this form */
    public BuyerId {
        Id.check(value, "BUY-1234-5678");
    }

    @Override
    public int compareTo(BuyerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
