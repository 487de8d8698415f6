package org.accessdesk.model.change.draft;

import java.util.HashMap;
import java.util.Map;
import org.accessdesk.model.change.draft.SharedMemberships.MembershipKind;
import org.jspecify.annotations.Nullable;

/** The kinds of the users with one change, by the number of their set of groups. */
final class KindTable {
    /** With fewer users than one of so many numbers there is no place for each number: many changes would take too much. */
    private static final int SPARSE = 8;

    private final @Nullable MembershipKind @Nullable [] places;
    private final Map<Integer, MembershipKind> few = new HashMap<>();

    /**
     * An empty table.
     *
     * @param users how many users have the change
     * @param numbers how many sets of groups there are
     */
    KindTable(int users, int numbers) {
        places = users >= numbers / SPARSE ? new MembershipKind[numbers] : null;
    }

    @Nullable
    MembershipKind get(int number) {
        return places == null ? few.get(number) : places[number];
    }

    void put(int number, MembershipKind kind) {
        if (places == null) {
            few.put(number, kind);
        } else {
            places[number] = kind;
        }
    }
}
