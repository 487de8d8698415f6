package org.accessdesk.service.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.WorkspaceStore;
import org.accessdesk.store.Workspaces;
import org.junit.jupiter.api.Test;

/** What a start knows of the account that it opens. */
class KnownAccountsTest {
    private static final String ADDRESS = "https://api.example";

    /** A start does not take longer because somebody has many accounts. */
    @Test
    void theAccountOfAConnectionIsFoundWithoutALookAtTheOthers() throws Exception {
        var token = Samples.TOKEN;
        var accounts = new KnownAccounts(new OneAtATime());
        assertThat(accounts.of(connection(token))).isEmpty();
        try (var _ = accounts.workspaces().open(ADDRESS, token)) {
            assertThat(accounts.of(connection(token))).contains(token);
        }
    }

    private static SavedConnection connection(TokenInfo token) {
        return new SavedConnection("one", "Mine", ADDRESS, Endpoint.AUTO, false, ConnectionColor.RED,
                new SavedConnection.Learnt(token.id(), token.account(), null));
    }

    /** Workspaces that must not be listed. */
    private static final class OneAtATime implements Workspaces {
        private final MemoryWorkspaces all = new MemoryWorkspaces();

        @Override
        public List<KnownWorkspace> known() {
            throw new AssertionError("All workspaces are opened.");
        }

        @Override
        public Optional<KnownWorkspace> known(String address, AccountId account) {
            return all.known(address, account);
        }

        @Override
        public WorkspaceStore open(String address, TokenInfo token) throws StoreException {
            return all.open(address, token);
        }
    }
}
