package org.accessdesk.demo.world;

import java.util.List;

/**
 * Who is to be invited.
 *
 * @param active whether the person is in at once, without an invitation (AccountUser BR-004)
 */
public record Invitee(String email, SeededPerson person, List<String> groups, boolean active, String notes) {}
