package org.accessdesk.demo.world.switches;

/**
 * How lists behave where the platform's behaviour is not publicly known.
 *
 * @param defaultOrder the order of a list for a request without {@code order}
 * @param defaultPageSize the size of a page for a request without {@code limit}
 * @param totals what the count of a list tells
 * @param totalsCappedAt the largest count that an answer tells; 0 for no limit
 * @param embeddedUsersTruncatedAt the largest number of users in a group's list; 0 for all
 * @param embeddedGroupsTruncatedAt the largest number of groups in a user's list; 0 for all
 */
public record ListSwitches(
        DefaultOrder defaultOrder,
        int defaultPageSize,
        Totals totals,
        int totalsCappedAt,
        int embeddedUsersTruncatedAt,
        int embeddedGroupsTruncatedAt) {
    static ListSwitches defaults() {
        return new ListSwitches(DefaultOrder.CREATED, 10, Totals.NUMBER, 0, 0, 0);
    }
}
