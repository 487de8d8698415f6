package org.accessdesk.demo.world.writes;

import java.util.List;
import org.accessdesk.demo.world.entity.SeededPerson;

/**
 * A person to invite.
 *
 * @param active whether the person becomes Active at once, without an invitation (AccountUser BR-004)
 */
public record Invitee(String email, SeededPerson person, List<String> groups, boolean active, String notes) {}
