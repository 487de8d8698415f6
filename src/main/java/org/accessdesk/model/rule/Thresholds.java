package org.accessdesk.model.rule;

/**
 * When a person must confirm. A removal counts as a mass removal if more than {@code users} users and more than
 * {@code percent} per cent of a group or of the account lose a module.
 *
 * @param granted how many users at most may gain the right to administer access without a confirmation
 */
public record Thresholds(int users, int percent, int granted) {

    /** Over 10 users and over 20 per cent; each grant. */
    public static final Thresholds DEFAULT = new Thresholds(10, 20, 0);
}
