package org.accessdesk.service.present;

import org.accessdesk.model.alias.AliasedAccount;
import org.accessdesk.model.alias.RealData;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.session.Workspace;

/**
 * An account that is presented.
 *
 * @param workspace its copy, with a marketplace of its own on this computer
 * @param aliases the aliases of the copy
 * @param copy its lists as they were first
 * @param real what must not be seen of the account itself
 */
public record PresentedAccount(Shown<Workspace> workspace, AliasedAccount aliases, Snapshot copy,
        RealData real) {}
