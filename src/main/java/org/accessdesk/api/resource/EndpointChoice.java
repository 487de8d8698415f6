package org.accessdesk.api.resource;

import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.model.account.Account;

/** Which endpoints for users are in use: as configured, or as detected once. */
public final class EndpointChoice {
    /** The status codes of a server that does not offer the deprecated endpoints, or not to this token. */
    private static final Set<Integer> NOT_OFFERED = Set.of(403, 404, 405, 410, 501);

    private final RestClient client;
    private volatile MembershipEndpoint known;

    public EndpointChoice(RestClient client, MembershipEndpoint configured) {
        this.client = client;
        this.known = configured;
    }

    /** The endpoint known so far; {@link MembershipEndpoint#AUTO} before it was needed. */
    public MembershipEndpoint known() {
        return known;
    }

    /** Whether to use the legacy endpoints; asks the server the first time. */
    boolean isLegacy(Account account, Call call) throws ApiException {
        // Two callers may ask at the same time and get the same result; a lock would make one of them uncancellable.
        if (known == MembershipEndpoint.AUTO) {
            known = ask(account, call);
        }
        return known == MembershipEndpoint.LEGACY;
    }

    private MembershipEndpoint ask(Account account, Call call) throws ApiException {
        try {
            client.get(LegacyUsers.list(account, null).page(0, 1), call);
            return MembershipEndpoint.LEGACY;
        } catch (ApiException e) {
            if (NOT_OFFERED.contains(e.problem().status())) {
                return MembershipEndpoint.CURRENT;
            }
            throw e;
        }
    }
}
