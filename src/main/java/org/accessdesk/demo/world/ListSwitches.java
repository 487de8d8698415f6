package org.accessdesk.demo.world;

/**
 * How lists behave where nobody says.
 *
 * @param defaultOrder how a list is sorted when nobody says
 * @param defaultPageSize how many objects a page has when nobody says
 * @param totals what the total says
 * @param totalsCappedAt the largest number that a total says, 0 for any
 * @param embeddedUsersTruncatedAt how many users a group shows at most, 0 for all of them
 * @param embeddedGroupsTruncatedAt how many groups a user shows at most, 0 for all of them
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
