package org.accessdesk.store.snapshot;

import java.util.Optional;

/** The numbers of users by the digits of their ids: a map of 100,000 ids would make 300,000 objects at each start. */
final class NumbersOfIds {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long[] ids;
    /** By hash, one place after the other: one more than the number of a user; 0 for a free place. */
    private final int[] places;

    private NumbersOfIds(long[] ids) {
        this.ids = ids;
        this.places = new int[Integer.highestOneBit(Math.max(1, ids.length)) * 4];
    }

    /** The numbers of {@code ids}, which are those of the users from 0 on; empty if some are equal. Keeps the array. */
    static Optional<NumbersOfIds> of(long[] ids) {
        var numbers = new NumbersOfIds(ids);
        for (var user = 0; user < ids.length; user++) {
            var place = numbers.place(ids[user]);
            if (numbers.places[place] != 0) {
                return Optional.empty();
            }
            numbers.places[place] = user + 1;
        }
        return Optional.of(numbers);
    }

    /** Where {@code id} is, or is to be added. */
    private int place(long id) {
        var mask = places.length - 1;
        var at = (int) ((id * GOLDEN) >>> Integer.SIZE) & mask;
        while (places[at] != 0 && ids[places[at] - 1] != id) {
            at = (at + 1) & mask;
        }
        return at;
    }

    int size() {
        return ids.length;
    }

    /** The number of the user with that id; -1 if there is none. */
    int of(long id) {
        return places[place(id)] - 1;
    }
}
