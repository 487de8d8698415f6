package org.accessdesk.demo.world.entity;

import java.util.List;
import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.base.Stamp;

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

    public PlatformMembership withGroups(List<String> next, ContractVersion at) {
        return new PlatformMembership(id, accountId, userId, List.copyOf(next), invitation, visits, at);
    }

    public PlatformMembership touched(Stamp by) {
        return withInvitation(invitation, visits, by);
    }

    public PlatformMembership withInvitation(Invitation next, Visits nextVisits, Stamp by) {
        return new PlatformMembership(id, accountId, userId, groups, next, nextVisits, version.next(by));
    }
}
