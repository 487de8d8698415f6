package org.accessdesk.demo.http.endpoint;

import java.util.List;
import java.util.Set;
import org.accessdesk.demo.http.call.ApiCall;
import org.accessdesk.demo.http.call.ApiReply;
import org.accessdesk.demo.http.call.Body;
import org.accessdesk.demo.http.call.Context;
import org.accessdesk.demo.http.call.Permission;
import org.accessdesk.demo.http.call.Routes;
import org.accessdesk.demo.http.call.UserDelta;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.User;
import org.accessdesk.demo.world.writes.UserWrites;
import org.jspecify.annotations.Nullable;

/** {@code /accounts/users}: people of all accounts, by id or by e-mail address. */
public final class UserEndpoints {
    private static final String LIST = "/accounts/users";
    private static final String ONE = LIST + "/{id}";
    private static final Set<String> UPDATE = Set.of("id", "email", "firstName", "lastName", "name", "status", "phone",
            "settings", "icon", "currentAccount", "revision", "audit");

    private final Context context;
    private final UserWrites writes;

    public UserEndpoints(Context context) {
        this.context = context;
        writes = new UserWrites(context.world(), context.switches());
    }

    public void register(Routes routes) {
        routes.add("GET", LIST, Permission.ACCESS_MANAGEMENT, this::list);
        routes.add("GET", ONE, Permission.ACCESS_MANAGEMENT, this::read);
        routes.addForm("PUT", ONE, Permission.ACCESS_MANAGEMENT, "user", this::update);
        routes.add("POST", ONE + "/block", Permission.PLATFORM, call -> block(call, true));
        routes.add("POST", ONE + "/unblock", Permission.PLATFORM, call -> block(call, false));
        routes.add("GET", ONE + "/accounts", Permission.ACCESS_MANAGEMENT, this::accounts);
    }

    private ApiReply list(ApiCall call) {
        String name = LIST + " " + call.actor().account().id();
        return context.answers().page(call, name, shape(), () -> context.world()
                .users()
                .where(each -> sees(call.actor(), each)));
    }

    private ApiReply read(ApiCall call) {
        return context.answers().single(call, shape(), user(call));
    }

    private ApiReply update(ApiCall call) {
        User user = user(call);
        Body body = call.body().object(context.known(UPDATE));
        return written(writes.update(call.actor(), user, UserDelta.of(body, user)));
    }

    private ApiReply block(ApiCall call, boolean blocked) {
        return written(writes.block(call.actor(), user(call), blocked));
    }

    /** The accounts of a person that the caller may see. */
    private ApiReply accounts(ApiCall call) {
        User user = user(call);
        String name = "accounts of " + user.id() + " for " + call.actor().account().id();
        return context.answers().page(call, name, context.shapes().members.ofPerson, () -> memberships(call, user));
    }

    private List<PlatformMembership> memberships(ApiCall call, User user) {
        return context.world().memberships().where(
                each -> each.userId().equals(user.id()) && call.actor().sees(each.accountId()));
    }

    private User user(ApiCall call) {
        String key = call.path("id");
        @Nullable
        User user = key.contains("@") ? context.world().userByEmail(key) : context.world().users().find(key);
        if (user == null || !sees(call.actor(), user)) {
            throw Problem.notFound(key);
        }
        return user;
    }

    private boolean sees(PlatformActor actor, User user) {
        return context.world().accounts().all().stream()
                .anyMatch(account -> actor.sees(account.id())
                        && context.world().membership(account.id(), user.id()) != null);
    }

    private Shape shape() {
        return context.shapes().users.listed;
    }

    private ApiReply written(User user) {
        return context.answers().written(200, shape(), user);
    }
}
