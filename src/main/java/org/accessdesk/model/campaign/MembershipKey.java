package org.accessdesk.model.campaign;

import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;

/** A user in a group. */
public record MembershipKey(UserId user, GroupId group) {}
