package org.accessdesk.api.rest;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import okhttp3.HttpUrl;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.query.Query;
import org.accessdesk.api.resource.GroupBody;
import org.accessdesk.api.resource.Groups;
import org.accessdesk.api.resource.Tokens;
import org.accessdesk.api.resource.Users;
import org.accessdesk.model.Account;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.GroupContent;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.IssuedToken;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.RequestPreview;
import org.accessdesk.model.UserGroup;
import tools.jackson.databind.JsonNode;

/** The requests that writes send, made by the code that makes them there, without a connection. */
public final class Previews {
    private static final HttpUrl ANYWHERE = HttpUrl.get("https://example.com");
    private static final String UNKNOWN = "…";

    private Previews() {}

    /**
     * What {@link MarketplaceApi#putGroups} sends to that endpoint; the current one where it is not known yet. The legacy
     * endpoint takes the membership's own id, which the write asks for first where it is not known.
     */
    public static RequestPreview membership(Account account, AccountUser user, Set<GroupId> groups,
            MembershipEndpoint endpoint) {
        return put(switch (endpoint) {
            case LEGACY -> Query.of("/account-users/" + legacyId(user) + "/groups");
            case CURRENT, AUTO -> Users.groupsOf(account, user);
        }, Users.body(groups));
    }

    private static String legacyId(AccountUser user) {
        var id = user.legacyId();
        return id == null ? UNKNOWN : id.value();
    }

    /**
     * What {@link MarketplaceApi#putGroup} sends, were the group still as {@code now} says.
     *
     * @throws ApiException if {@code now} leaves open what a field is that would be written, so that it is read first
     */
    public static RequestPreview group(UserGroup now, GroupContent content) throws ApiException {
        return put(Query.of(Groups.path(now.id())), GroupBody.of(now, content));
    }

    /** What {@link MarketplaceApi#putTokenModules} sends. */
    public static RequestPreview token(IssuedToken now, Set<ModuleId> modules) {
        return put(Query.of(Tokens.path(now.id())), Tokens.body(modules));
    }

    private static RequestPreview put(Query query, JsonNode body) {
        var path = query.at(ANYWHERE).encodedPath().replace("%E2%80%A6", UNKNOWN);
        return new RequestPreview("PUT", path, new String(ApiJson.bytes(body), StandardCharsets.UTF_8));
    }
}
