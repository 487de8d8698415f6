package org.accessdesk.demo.world;

import java.util.List;

/**
 * A person to invite.
 *
 * @param active whether the person becomes Active at once, without an invitation (AccountUser BR-004)
 */
public record Invitee(String email, SeededPerson person, List<String> groups, boolean active, String notes) {}
