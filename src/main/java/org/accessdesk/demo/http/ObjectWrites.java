package org.accessdesk.demo.http;

import java.util.List;
import java.util.regex.Pattern;
import org.accessdesk.demo.Switch;
import org.accessdesk.demo.world.Group;
import org.accessdesk.demo.world.GroupBody;
import org.accessdesk.demo.world.Groups;
import org.accessdesk.demo.world.Platform;
import org.accessdesk.demo.world.Refusal;
import org.accessdesk.demo.world.Token;
import org.accessdesk.demo.world.Tokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes of groups and API tokens (api.md §2.3, §2.6). */
final class ObjectWrites {
    private static final Pattern MODULE = Pattern.compile("^MOD-\\d{4}$");
    private static final Pattern BUYER = Pattern.compile("^BUY-\\d{4}-\\d{4}$");
    private static final Pattern EXTENSION = Pattern.compile("^EXT-\\d{4}-\\d{4}$");
    private final Groups groups;
    private final Tokens tokens;
    private final Views views;
    private final ObjectViews objects;

    ObjectWrites(Platform platform, Views views) {
        this.groups = platform.groups();
        this.tokens = platform.tokens();
        this.views = views;
        this.objects = new ObjectViews(views);
    }

    void addTo(Router router) {
        var api = "/public/v1/accounts";
        router.on("POST", api + "/user-groups", r -> Answer.created(objects
                .written(groups.create(r.by().account(account(r)), body(r.needBody(), null), r.by()))));
        router.on("PUT", api + "/user-groups/{}", r -> {
            var group = r.by().group(r.id(0));
            groups.update(group, body(r.needBody(), group), r.by());
            return Answer.ok(objects.written(group));
        });
        router.on("DELETE", api + "/user-groups/{}", r -> {
            groups.delete(r.by().group(r.id(0)), r.by());
            return Answer.done();
        });
        tokens(router, api + "/api-tokens");
    }

    private void tokens(Router router, String path) {
        router.on("POST", path, r -> {
            var body = r.needBody();
            return Answer.created(objects.token(tokens.create(r.by().account(account(r)),
                    text(body, "name", ""), text(body, "description", ""),
                    Request.ids(body.path("modules"), "modules", MODULE), r.by())));
        });
        router.on("PUT", path + "/{}", r -> {
            var token = r.by().token(r.id(0));
            var body = r.needBody();
            tokens.update(token, nullable(body, "name"), nullable(body, "description"),
                    body.has("modules") ? Request.ids(body.get("modules"), "modules", MODULE) : null, r.by());
            return Answer.ok(objects.token(token));
        });
        router.on("DELETE", path + "/{}", r -> {
            tokens.delete(r.by().token(r.id(0)), r.by());
            return Answer.done();
        });
        router.on("POST", path + "/{}/enable", r -> activate(r, true));
        router.on("POST", path + "/{}/disable", r -> activate(r, false));
    }

    private Answer activate(Request request, boolean active) throws Refusal {
        Token token = request.by().token(request.id(0));
        tokens.setActive(token, active, request.by());
        return Answer.ok(objects.token(token));
    }

    private static String account(Request request) throws Refusal {
        return request.needBody().path("account").path("id").asString(request.by().own().id());
    }

    /** What a body makes of a group; whether a field left out is kept or cleared is a switch (api.md §8.1). */
    private GroupBody body(JsonNode body, @Nullable Group was) throws Refusal {
        var kept = views.on(Switch.OMITTED_FIELD_CLEARS) ? null : was;
        return new GroupBody(text(body, "name", kept == null ? "" : kept.name()),
                text(body, "description", kept == null ? "" : kept.description()),
                text(body, "logo", kept == null ? "" : kept.logo()),
                orEmpty(ids(body, "modules", MODULE, kept == null ? null : List.copyOf(kept.modules()))),
                ids(body, "buyers", BUYER, kept == null ? null : kept.buyers()),
                ids(body, "extensions", EXTENSION, kept == null ? null : kept.extensions()));
    }

    private static List<String> orEmpty(@Nullable List<String> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable List<String> ids(JsonNode body, String field, Pattern pattern,
            @Nullable List<String> otherwise) throws Refusal {
        if (!body.has(field)) {
            return otherwise;
        }
        return body.get(field).isNull() ? null : Request.ids(body.get(field), field, pattern);
    }

    private static String text(JsonNode body, String field, String otherwise) {
        if (!body.has(field)) {
            return otherwise;
        }
        return body.get(field).isNull() ? "" : body.get(field).asString("");
    }

    private static @Nullable String nullable(JsonNode body, String field) {
        return body.has(field) ? text(body, field, "") : null;
    }
}
