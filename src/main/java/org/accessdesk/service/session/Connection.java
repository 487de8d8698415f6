package org.accessdesk.service.session;

import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.id.TokenId;

/**
 * A connection that has not been tried.
 *
 * @param address the marketplace, as the workspaces know it
 * @param token the id of the token
 */
public record Connection(MarketplaceApi api, String address, TokenId token) {}
