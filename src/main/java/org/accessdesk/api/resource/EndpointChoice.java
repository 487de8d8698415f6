package org.accessdesk.api.resource;

import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.model.Account;

/** Which endpoints for users are in use: as told, or as the server once answered. */
public final class EndpointChoice {
    /** What a server answers that does not offer the deprecated endpoints, or not to this token. */
    private static final Set<Integer> NOT_OFFERED = Set.of(403, 404, 405, 410, 501);

    private final RestClient client;
    private volatile MembershipEndpoint known;

    public EndpointChoice(RestClient client, MembershipEndpoint told) {
        this.client = client;
        this.known = told;
    }

    /** What is known by now; {@link MembershipEndpoint#AUTO} before anyone had to ask. */
    public MembershipEndpoint known() {
        return known;
    }

    /** Whether to use the legacy endpoints; asks the server the first time. */
    boolean isLegacy(Account account, Call call) throws ApiException {
        // Two callers may ask at once and hear the same; a lock would keep one of them from being stopped.
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
