package org.accessdesk.demo.world.entity;

import org.accessdesk.demo.world.base.ContractVersion;
import org.accessdesk.demo.world.base.Entity;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Scope;
import org.accessdesk.demo.world.base.Stamp;

/** A group: modules for a set of people of one account. */
public record Group(String id, String accountId, Label label, boolean isDefault, Scope scope, ContractVersion version)
        implements
            Entity {
    @Override
    public String name() {
        return label.name();
    }

    public Group with(Label nextLabel, Scope nextScope, Stamp by) {
        return new Group(id, accountId, nextLabel, isDefault, nextScope, version.next(by));
    }

    public Group touched(Stamp by) {
        return with(label, scope, by);
    }
}
