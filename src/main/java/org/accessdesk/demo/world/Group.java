package org.accessdesk.demo.world;

/** A group: modules for a set of people of one account. */
public record Group(String id, String accountId, Label label, boolean isDefault, Scope scope, ContractVersion version)
        implements
            Entity {
    @Override
    public String name() {
        return label.name();
    }

    Group with(Label nextLabel, Scope nextScope, Stamp by) {
        return new Group(id, accountId, nextLabel, isDefault, nextScope, version.next(by));
    }

    Group touched(Stamp by) {
        return with(label, scope, by);
    }
}
