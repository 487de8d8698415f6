package org.accessdesk.model.rule;

/**
 * When a removal counts as a mass removal: more than {@code users} users and more than {@code percent} per cent of a
 * group or of the account lose a module.
 */
public record Thresholds(int users, int percent) {

    /** Over 10 users and over 20 per cent. */
    public static final Thresholds DEFAULT = new Thresholds(10, 20);
}
