package org.accessdesk.model.rule;

import org.accessdesk.model.account.TokenInfo;

/**
 * Who is about to apply a change set.
 *
 * @param token the token it would be sent with, and the user who created it, as far as known
 */
public record GuardContext(TokenInfo token, Thresholds thresholds) {}
