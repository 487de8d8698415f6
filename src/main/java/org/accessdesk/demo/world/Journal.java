package org.accessdesk.demo.world;

import java.time.Clock;

/** Stamps what is written and keeps the audit trail. */
final class Journal {
    private final World world;
    private final Clock clock;
    private int count;

    Journal(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    Stamp stamp(Token by) {
        return new Stamp(clock.instant(), by.id(), by.name());
    }

    void written(Member member, String action, Token by) {
        log(member, member.account(), "AccountUser", member.person().name(), action, by);
    }

    void written(Group group, String action, Token by) {
        log(group, group.account(), "UserGroup", group.name(), action, by);
    }

    void written(Token token, String action, Token by) {
        log(token, token.account(), "ApiToken", token.name(), action, by);
    }

    private void log(Entity object, String account, String type, String name, String action, Token by) {
        count++;
        var id = "AUD-%04d-%04d-%04d-%04d".formatted(0, count / 100_000_000, count / 10_000 % 10_000, count % 10_000);
        world.changed(new AuditEntry(id, account, "platform.accounts." + type + "." + action,
                type + " " + name + " " + action, object.id(), name, type, object.revision(), stamp(by)));
    }
}
