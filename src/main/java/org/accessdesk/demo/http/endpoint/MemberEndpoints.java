package org.accessdesk.demo.http.endpoint;

import static org.accessdesk.demo.http.call.Permission.ACCESS_MANAGEMENT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.demo.http.call.ApiCall;
import org.accessdesk.demo.http.call.ApiReply;
import org.accessdesk.demo.http.call.Body;
import org.accessdesk.demo.http.call.Context;
import org.accessdesk.demo.http.call.MemberAddress;
import org.accessdesk.demo.http.call.Routes;
import org.accessdesk.demo.http.call.UserDelta;
import org.accessdesk.demo.rql.Shape;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.entity.PlatformMembership;
import org.accessdesk.demo.world.entity.SeededPerson;
import org.accessdesk.demo.world.entity.User;
import org.accessdesk.demo.world.writes.InvitationWrites;
import org.accessdesk.demo.world.writes.Invitee;
import org.accessdesk.demo.world.writes.MembershipWrites;
import org.accessdesk.demo.world.writes.UserWrites;
import org.jspecify.annotations.Nullable;

/** The users of an account: the legacy endpoints and their successor, which differ only in address and form. */
public final class MemberEndpoints {
    private static final Set<String> INVITE = Set.of(
            "id",
            "email",
            "firstName",
            "lastName",
            "phone",
            "settings",
            "notes",
            "user",
            "account",
            "groups",
            "invitation");

    private static final Set<String> UPDATE = Stream.concat(
            INVITE.stream(), Stream.of("name", "icon", "status", "revision", "audit"))
            .collect(Collectors.toUnmodifiableSet());

    private final Context context;
    private final MemberAddress address;
    private final MembershipWrites writes;
    private final UserWrites users;
    private final InvitationWrites invitations;

    public MemberEndpoints(Context context, MemberAddress address) {
        this.context = context;
        this.address = address;
        writes = new MembershipWrites(context.world(), context.switches());
        users = new UserWrites(context.world(), context.switches());
        invitations = new InvitationWrites(context.world(), context.switches());
    }

    public void register(Routes routes) {
        String list = address.path();
        String one = list + "/{id}";
        routes.add("GET", list, ACCESS_MANAGEMENT, this::list);
        routes.add("POST", list, ACCESS_MANAGEMENT, this::invite);
        routes.add("GET", one, ACCESS_MANAGEMENT, this::read);
        routes.add("DELETE", one, ACCESS_MANAGEMENT, this::delete);
        if (address == MemberAddress.SUCCESSOR) {
            routes.add("PUT", one, ACCESS_MANAGEMENT, this::update);
        }
        routes.add("PUT", one + "/groups", ACCESS_MANAGEMENT, this::replaceGroups);
        routes.add("POST", one + "/groups", ACCESS_MANAGEMENT, this::addGroup);
        routes.add("DELETE", one + "/groups/{group}", ACCESS_MANAGEMENT, this::removeGroup);
        move(routes, one + "/accept-invite", invitations::accept);
        move(routes, one + "/resend-invite", invitations::resend);
        move(routes, one + "/send-new-invite", invitations::sendNew);
    }

    private interface Move {
        PlatformMembership by(PlatformActor actor, PlatformMembership membership);
    }

    private void move(Routes routes, String path, Move move) {
        routes.add("POST", path, ACCESS_MANAGEMENT, call -> written(200, move.by(call.actor(), member(call))));
    }

    private ApiReply list(ApiCall call) {
        Shape shape = address.read(context.shapes().members);
        return context.answers().page(call, address.listName(call), shape, () -> address.all(context, call));
    }

    private ApiReply read(ApiCall call) {
        return context.answers().single(call, address.read(context.shapes().members), member(call));
    }

    private ApiReply invite(ApiCall call) {
        Body body = call.body().object(context.known(INVITE));
        String accountId = address.target(context, call);
        return written(201, invitations.invite(call.actor(), accountId, invitee(body)));
    }

    /** Changes the person's data; groups have their own endpoint. */
    private ApiReply update(ApiCall call) {
        PlatformMembership membership = member(call);
        Body body = call.body().object(context.known(UPDATE));
        User user = context.world().users().get(membership.userId());
        return written(200, users.update(call.actor(), membership, UserDelta.of(profile(body), user)));
    }

    private ApiReply delete(ApiCall call) {
        writes.delete(call.actor(), member(call));
        return ApiReply.noContent();
    }

    private ApiReply replaceGroups(ApiCall call) {
        PlatformMembership membership = member(call);
        return written(200, writes.replace(call.actor(), membership, call.body().list("", Body.GROUP)));
    }

    private ApiReply addGroup(ApiCall call) {
        PlatformMembership membership = member(call);
        return written(200, writes.add(call.actor(), membership, call.body().id("", Body.GROUP)));
    }

    private ApiReply removeGroup(ApiCall call) {
        writes.remove(call.actor(), member(call), call.path("group"));
        return ApiReply.noContent();
    }

    /** Version 5 has the profile at the top level, version 4 under {@code user}. */
    private static Body profile(Body body) {
        return body.has("user") ? body.child("user") : body;
    }

    private static Invitee invitee(Body body) {
        Body profile = profile(body);
        @Nullable
        List<String> groups = body.ids("groups", Body.GROUP);
        return new Invitee(
                profile.text("email"),
                new SeededPerson(profile.text("firstName"), profile.text("lastName")),
                groups == null ? List.of() : groups,
                body.child("invitation").text("status").equals("Active"),
                body.text("notes"));
    }

    private PlatformMembership member(ApiCall call) {
        return address.find(context, call);
    }

    private ApiReply written(int status, PlatformMembership membership) {
        return context.answers().written(status, address.written(context.shapes().members), membership);
    }
}
