package org.accessdesk.api.rest;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import okhttp3.HttpUrl;
import org.accessdesk.api.ApiException;
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

/** Requests by the code that sends them, without sending them. */
public final class Previews {
    private static final HttpUrl ANYWHERE = HttpUrl.get("https://example.com");
    private static final String UNKNOWN = "…";

    private Previews() {}

    /** The legacy form goes by the membership's own id, which is asked for on the way where it is not known. */
    public static RequestPreview membership(Account account, AccountUser whom, Set<GroupId> groups, boolean legacy) {
        var id = whom.legacyId() == null ? UNKNOWN : whom.legacyId().value();
        return put(legacy ? Query.of("/account-users/" + id + "/groups") : Users.groupsOf(account, whom),
                Users.body(groups));
    }

    /** The group is written as {@code now} has it, but for {@code content}. */
    public static RequestPreview group(UserGroup now, GroupContent content) throws ApiException {
        return put(Query.of(Groups.path(now.id())), GroupBody.of(now, content));
    }

    /** What replaces the modules of a token. */
    public static RequestPreview token(IssuedToken now, Set<ModuleId> modules) {
        return put(Query.of(Tokens.path(now.id())), Tokens.body(modules));
    }

    private static RequestPreview put(Query query, JsonNode body) {
        var path = query.at(ANYWHERE).encodedPath().replace("%E2%80%A6", UNKNOWN);
        return new RequestPreview("PUT", path, new String(ApiJson.bytes(body), StandardCharsets.UTF_8));
    }
}
