package org.accessdesk.service.session;

import java.util.List;
import org.accessdesk.model.account.TokenInfo;

/**
 * What a token was found to be, without anything opened.
 *
 * @param modules the names of what it may do, as far as it may read them
 */
public record TokenCheck(TokenInfo token, List<String> modules) {}
