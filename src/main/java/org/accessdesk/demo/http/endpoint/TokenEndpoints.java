package org.accessdesk.demo.http.endpoint;

import static org.accessdesk.demo.http.call.Permission.ACCESS_MANAGEMENT;
import static org.accessdesk.demo.http.call.Permission.ANY;

import java.util.List;
import java.util.Set;
import org.accessdesk.demo.http.call.ApiCall;
import org.accessdesk.demo.http.call.ApiReply;
import org.accessdesk.demo.http.call.Body;
import org.accessdesk.demo.http.call.Context;
import org.accessdesk.demo.http.call.Routes;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.Token;
import org.accessdesk.demo.world.writes.TokenWrites;
import org.jspecify.annotations.Nullable;

/** {@code /accounts/api-tokens}. */
public final class TokenEndpoints {
    private static final String LIST = "/accounts/api-tokens";
    private static final String ONE = LIST + "/{id}";
    private static final Set<String> KNOWN = Set.of("name", "description", "icon", "modules", "extensions", "account");

    private final Context context;
    private final TokenWrites writes;

    public TokenEndpoints(Context context) {
        this.context = context;
        writes = new TokenWrites(context.world(), context.switches().tokenDelay());
    }

    public void register(Routes routes) {
        routes.add("GET", LIST, ACCESS_MANAGEMENT, this::list);
        routes.add("POST", LIST, ACCESS_MANAGEMENT, this::create);
        // A token may always read itself: clients learn its account that way.
        routes.add("GET", ONE, ANY, this::read);
        routes.add("PUT", ONE, ACCESS_MANAGEMENT, this::update);
        routes.add("DELETE", ONE, ACCESS_MANAGEMENT, this::delete);
        routes.add("POST", ONE + "/enable", ACCESS_MANAGEMENT, call -> enable(call, true));
        routes.add("POST", ONE + "/disable", ACCESS_MANAGEMENT, call -> enable(call, false));
    }

    private ApiReply list(ApiCall call) {
        String name = "tokens " + call.actor().account().id();
        return context.answers().page(call, name, context.shapes().token, () -> context.world()
                .tokens()
                .where(token -> context.lists(call.actor(), token.accountId())));
    }

    private ApiReply read(ApiCall call) {
        if (!call.actor().token().id().equals(call.path("id"))) {
            ACCESS_MANAGEMENT.check(call.actor());
        }
        return context.answers().single(call, context.shapes().token, token(call));
    }

    private ApiReply create(ApiCall call) {
        Body body = call.body().object(context.known(KNOWN));
        Label label = new Label(body.text("name"), body.text("description"), body.text("icon"));
        @Nullable
        List<String> modules = body.ids("modules", Body.MODULE);
        Token created = writes.create(
                call.actor(),
                context.target(call),
                label,
                modules == null ? List.of() : modules,
                context.clock().instant());
        return written(201, created);
    }

    /** Changes only the properties in the body (ApiToken BR-008). */
    private ApiReply update(ApiCall call) {
        Token token = token(call);
        Body body = call.body().object(context.known(KNOWN));
        Label now = token.label();
        Label label = new Label(
                body.has("name") ? body.text("name") : now.name(),
                body.has("description") ? body.text("description") : now.description(),
                body.has("icon") ? body.text("icon") : now.image());
        @Nullable
        List<String> modules = body.ids("modules", Body.MODULE);
        return written(200, writes.update(call.actor(), token, label, modules == null ? token.modules() : modules));
    }

    private ApiReply enable(ApiCall call, boolean enabled) {
        return written(200, writes.enable(call.actor(), token(call), enabled));
    }

    private ApiReply delete(ApiCall call) {
        writes.delete(call.actor(), token(call));
        return ApiReply.noContent();
    }

    private Token token(ApiCall call) {
        String id = call.path("id");
        Token token = context.world().tokens().find(id);
        if (token == null || !call.actor().sees(token.accountId())) {
            throw Problem.notFound(id);
        }
        return token;
    }

    private ApiReply written(int status, Token token) {
        return context.answers().written(status, context.shapes().token, token);
    }
}
