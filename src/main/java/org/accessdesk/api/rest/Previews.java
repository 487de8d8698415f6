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
import org.accessdesk.api.resource.Invitations;
import org.accessdesk.api.resource.Tokens;
import org.accessdesk.api.resource.Users;
import org.accessdesk.model.RequestPreview;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import tools.jackson.databind.JsonNode;

/** The requests that writes send, built by the same code, without a connection. */
public final class Previews {
    private static final HttpUrl ANYWHERE = HttpUrl.get("https://example.com");
    private static final String UNKNOWN = "…";

    private Previews() {}

    /**
     * The request of {@link MarketplaceApi#putGroups} to that endpoint; to the current one while it is unknown. The
     * legacy endpoint needs the membership's own id, which the write reads first if it is unknown.
     */
    public static RequestPreview membership(Account account, AccountUser user, Set<GroupId> groups,
            MembershipEndpoint endpoint) {
        return put(switch (endpoint) {
            case LEGACY -> Query.of("/account-users/" + legacyId(user) + "/groups");
            case CURRENT, AUTO -> Users.groupsOf(account, user);
        }, Users.body(groups));
    }

    /** The request of {@link MarketplaceApi#invite} to that endpoint; to the current one while it is unknown. */
    public static RequestPreview invitation(Account account, UserInvitation invitation, MembershipEndpoint endpoint) {
        return request("POST", switch (endpoint) {
            case LEGACY -> Query.of("/account-users");
            case CURRENT, AUTO -> Users.of(account);
        }, Invitations.body(account, invitation));
    }

    /** The request of {@link MarketplaceApi#renewInvitation} to that endpoint; to the current one while it is unknown. */
    public static RequestPreview renewal(Account account, AccountUser invited, MembershipEndpoint endpoint) {
        var part = Invitations.renewal(invited);
        return request("POST", switch (endpoint) {
            case LEGACY -> Query.of("/account-users/" + legacyId(invited) + "/" + part);
            case CURRENT, AUTO -> Users.under(account, invited, part);
        }, ApiJson.NODES.objectNode());
    }

    /** The request of {@link MarketplaceApi#removeUser} to that endpoint; to the current one while it is unknown. */
    public static RequestPreview removal(Account account, AccountUser user, MembershipEndpoint endpoint) {
        return new RequestPreview("DELETE", path(switch (endpoint) {
            case LEGACY -> Query.of("/account-users/" + legacyId(user));
            case CURRENT, AUTO -> Users.removalOf(account, user);
        }), "");
    }

    private static String legacyId(AccountUser user) {
        var id = user.legacyId();
        return id == null ? UNKNOWN : id.value();
    }

    /**
     * The request of {@link MarketplaceApi#putGroup} if the group is still as in {@code now}.
     *
     * @throws ApiException if a field to be written is unknown in {@code now}, so that it must be read first
     */
    public static RequestPreview group(UserGroup now, GroupContent content) throws ApiException {
        return put(Query.of(Groups.path(now.id())), GroupBody.of(now, content));
    }

    /** The request of {@link MarketplaceApi#createGroup}. */
    public static RequestPreview creation(Account account, GroupCreation group) {
        return request("POST", Query.of(Groups.PATH), GroupBody.ofNew(account, group));
    }

    /** The request of {@link MarketplaceApi#deleteGroup}. */
    public static RequestPreview deletion(GroupId group) {
        return new RequestPreview("DELETE", path(Query.of(Groups.path(group))), "");
    }

    /** The request of {@link MarketplaceApi#putTokenModules}. */
    public static RequestPreview token(IssuedToken now, Set<ModuleId> modules) {
        return put(Query.of(Tokens.path(now.id())), Tokens.body(modules));
    }

    private static RequestPreview put(Query query, JsonNode body) {
        return request("PUT", query, body);
    }

    private static RequestPreview request(String method, Query query, JsonNode body) {
        return new RequestPreview(method, path(query), new String(ApiJson.bytes(body), StandardCharsets.UTF_8));
    }

    private static String path(Query query) {
        return query.at(ANYWHERE).encodedPath().replace("%E2%80%A6", UNKNOWN);
    }

    /** The request for people to read: the method, the path, and the JSON over several lines. */
    public static String readable(RequestPreview request) {
        var body = request.body();
        return request.method() + " " + request.path() + "\n"
                + (body.isEmpty() || body.equals(UNKNOWN) ? body : ApiJson.tree(body).toPrettyString());
    }
}
