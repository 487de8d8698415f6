package org.accessdesk.demo.world;

import java.util.List;

/** One person in one account, with the groups there (AccountUser BR-001, BR-003). */
public record PlatformMembership(
        String id,
        String accountId,
        String userId,
        List<String> groups,
        Invitation invitation,
        Visits visits,
        ContractVersion version)
        implements
            Entity {
    @Override
    public String name() {
        return userId;
    }

    PlatformMembership withGroups(List<String> next, Stamp by) {
        return new PlatformMembership(id, accountId, userId, List.copyOf(next), invitation, visits, version.next(by));
    }

    PlatformMembership touched(Stamp by) {
        return withInvitation(invitation, visits, by);
    }

    PlatformMembership withInvitation(Invitation next, Visits nextVisits, Stamp by) {
        return new PlatformMembership(id, accountId, userId, groups, next, nextVisits, version.next(by));
    }
}
