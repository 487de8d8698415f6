package org.accessdesk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.accessdesk.api.rest.HttpMarketplace;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.apply.run.AppliedItem;
import org.accessdesk.service.session.Workspace;

/** A workspace whose objects are addressed by name, as on the screen. */
record ContractWorkspace(Workspace workspace, HttpMarketplace api) {

    /** Reads all lists. */
    ContractWorkspace loaded() {
        workspace.directory().refresh();
        assertThat(workspace.directory().state().value().problem()).isNull();
        return this;
    }

    Snapshot snapshot() {
        return Objects.requireNonNull(workspace.directory().state().value().snapshot());
    }

    AccountUser user(String name) {
        return snapshot().users().stream().filter(u -> u.name().equals(name)).findFirst().orElseThrow();
    }

    UserGroup group(String name) {
        return snapshot().groups().stream().filter(g -> g.name().equals(name)).findFirst().orElseThrow();
    }

    /** Ticks the box of a user and a group. */
    ContractWorkspace tick(String user, String group) {
        return tick(user, group, true);
    }

    /** Clears the box of a user and a group. */
    ContractWorkspace untick(String user, String group) {
        return tick(user, group, false);
    }

    private ContractWorkspace tick(String user, String group, boolean member) {
        workspace.drafts().edit(set -> set.with(set.of(user(user)).with(group(group).id(), member)));
        return this;
    }

    ContractWorkspace edit(String group, UnaryOperator<GroupChange> edit) {
        workspace.drafts().edit(set -> set.with(edit.apply(set.of(group(group)))));
        return this;
    }

    /** Applies the draft; returns the outcome of each change. */
    List<Outcome> save() {
        workspace.apply().apply();
        assertThat(workspace.apply().state().value().running()).isNull();
        return workspace.apply().state().value().last().stream().map(AppliedItem::outcome).toList();
    }

    /** Applies the only drafted change. */
    Outcome saveOne() {
        var outcomes = save();
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    /** Applies the only drafted change, which must be refused; returns the reason. */
    ApiProblem saveRefused() {
        var outcome = saveOne();
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(workspace.drafts().changes().size()).isOne();
        assertThat(workspace.apply().state().value().marked()).containsValue(outcome);
        return ((Outcome.Refused) outcome).problem();
    }
}
