package org.accessdesk.model.journal;

import org.accessdesk.model.id.TokenId;

/**
 * Who applied a run.
 *
 * @param token the API token that signed the requests
 * @param name the token's name then
 * @param computer the name of the computer; empty if not known
 */
public record RunAuthor(TokenId token, String name, String computer) {}
