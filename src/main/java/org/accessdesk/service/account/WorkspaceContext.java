package org.accessdesk.service.account;

import java.time.Clock;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.WorkspaceStore;

/**
 * What the services of one account need.
 *
 * @param api the connection; one that always fails when there is none
 * @param address the marketplace, as displayed
 */
public record WorkspaceContext(MarketplaceApi api, String address, TokenInfo token, WorkspaceStore store, Tasks tasks,
        Clock clock, ConnectionOrigin origin) {}
