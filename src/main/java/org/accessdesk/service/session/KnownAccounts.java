package org.accessdesk.service.session;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.Workspaces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The accounts with saved data on this computer, which can be opened offline. Every method blocks. */
record KnownAccounts(Workspaces workspaces) {
    private static final Logger LOG = LoggerFactory.getLogger(KnownAccounts.class);

    /** All of them, the latest used first; none if they cannot be listed. */
    List<OfflineAccount> all() {
        try {
            return workspaces.known().stream().map(k -> new OfflineAccount(k.address(), k.token(), k.changed()))
                    .toList();
        } catch (StoreException e) {
            LOG.warn("The workspaces cannot be listed: {}", e.problem());
            return List.of();
        }
    }

    /** What the account of a saved connection told of its token last. */
    Optional<TokenInfo> of(SavedConnection connection) {
        var account = connection.learnt().account();
        return account == null ? Optional.empty()
                : workspaces.known(connection.address(), account.id()).map(Workspaces.KnownWorkspace::token);
    }

    /** What the token of {@code link} was told last. */
    Optional<TokenInfo> of(Connection link) {
        return all().stream().filter(k -> k.address().equals(link.address()) && k.token().id().equals(link.token()))
                .map(OfflineAccount::token).findFirst();
    }
}
