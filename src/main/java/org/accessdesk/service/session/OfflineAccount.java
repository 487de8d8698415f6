package org.accessdesk.service.session;

import java.time.Instant;
import org.accessdesk.model.account.TokenInfo;

/**
 * An account of which something is kept.
 *
 * @param changed when that was last written
 */
public record OfflineAccount(String address, TokenInfo token, Instant changed) {}
