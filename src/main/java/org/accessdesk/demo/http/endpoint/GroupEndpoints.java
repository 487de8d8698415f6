package org.accessdesk.demo.http.endpoint;

import static org.accessdesk.demo.http.call.Permission.ACCESS_MANAGEMENT;

import java.util.List;
import java.util.Set;
import org.accessdesk.demo.http.call.Answers;
import org.accessdesk.demo.http.call.ApiCall;
import org.accessdesk.demo.http.call.ApiReply;
import org.accessdesk.demo.http.call.Body;
import org.accessdesk.demo.http.call.Context;
import org.accessdesk.demo.http.call.Routes;
import org.accessdesk.demo.http.shape.GroupShapes;
import org.accessdesk.demo.world.base.Label;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.base.Scope;
import org.accessdesk.demo.world.entity.Group;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.writes.GroupWrites;
import org.jspecify.annotations.Nullable;

/** {@code /accounts/user-groups}. */
public final class GroupEndpoints {
    private static final String LIST = "/accounts/user-groups";
    private static final String ONE = LIST + "/{id}";
    private static final Set<String> UPDATE = Set.of("name", "description", "logo", "modules", "buyers", "extensions");
    private static final Set<
            String> CREATE = Set.of("name", "description", "logo", "modules", "buyers", "extensions", "account");

    private final Context context;
    private final GroupWrites writes;

    public GroupEndpoints(Context context) {
        this.context = context;
        writes = new GroupWrites(context.world(), context.switches());
    }

    public void register(Routes routes) {
        routes.add("GET", LIST, ACCESS_MANAGEMENT, this::list);
        routes.add("POST", LIST, ACCESS_MANAGEMENT, this::create);
        routes.add("GET", ONE, ACCESS_MANAGEMENT, call -> answers().single(call, shapes().group, group(call)));
        routes.add("PUT", ONE, ACCESS_MANAGEMENT, this::update);
        routes.add("DELETE", ONE, ACCESS_MANAGEMENT, this::delete);
    }

    private ApiReply list(ApiCall call) {
        String name = "groups " + call.actor().account().id();
        return answers().page(call, name, shapes().group, () -> context.world()
                .groups()
                .where(group -> context.lists(call.actor(), group.accountId())));
    }

    private ApiReply create(ApiCall call) {
        Body body = call.body().object(context.known(CREATE));
        Label label = new Label(body.text("name"), body.text("description"), body.text("logo"));
        Scope scope = new Scope(
                orNone(body.ids("modules", Body.MODULE)),
                body.ids("buyers", Body.BUYER),
                body.ids("extensions", Body.EXTENSION));
        Group created = writes.create(call.actor(), context.target(call), label, scope);
        return answers().written(201, shapes().group, created);
    }

    private ApiReply update(ApiCall call) {
        Group group = group(call);
        Body body = call.body().object(context.known(UPDATE));
        Group updated = writes.update(call.actor(), group, label(body, group.label()), scope(body, group.scope()));
        return answers().written(200, shapes().written, updated);
    }

    private ApiReply delete(ApiCall call) {
        writes.delete(call.actor(), group(call));
        return ApiReply.noContent();
    }

    private Label label(Body body, Label now) {
        return new Label(
                keeps(body, "name") ? now.name() : body.text("name"),
                keeps(body, "description") ? now.description() : body.text("description"),
                keeps(body, "logo") ? now.image() : body.text("logo"));
    }

    private Scope scope(Body body, Scope now) {
        return new Scope(
                keeps(body, "modules") ? now.modules() : orNone(body.ids("modules", Body.MODULE)),
                keeps(body, "buyers") ? now.buyers() : body.ids("buyers", Body.BUYER),
                keeps(body, "extensions") ? now.extensions() : body.ids("extensions", Body.EXTENSION));
    }

    /** Whether a property that the body omits stays unchanged; the platform's behaviour is not publicly known. */
    private boolean keeps(Body body, String name) {
        return !body.has(name) && !context.switches().has(Switch.OMITTED_GROUP_FIELD_CLEARS);
    }

    private Group group(ApiCall call) {
        String id = call.path("id");
        Group group = context.world().groups().find(id);
        if (group == null || !call.actor().sees(group.accountId())) {
            throw Problem.notFound(id);
        }
        return group;
    }

    private static List<String> orNone(@Nullable List<String> ids) {
        return ids == null ? List.of() : ids;
    }

    private Answers answers() {
        return context.answers();
    }

    private GroupShapes shapes() {
        return context.shapes().groups;
    }
}
