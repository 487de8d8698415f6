package org.accessdesk.demo.http;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.accessdesk.demo.http.call.ApiCall;
import org.accessdesk.demo.http.call.ApiReply;
import org.accessdesk.demo.http.call.Body;
import org.accessdesk.demo.http.call.Context;
import org.accessdesk.demo.http.call.Media;
import org.accessdesk.demo.http.call.MemberAddress;
import org.accessdesk.demo.http.call.ProblemReplies;
import org.accessdesk.demo.http.call.Request;
import org.accessdesk.demo.http.call.Routes;
import org.accessdesk.demo.http.endpoint.GroupEndpoints;
import org.accessdesk.demo.http.endpoint.MemberEndpoints;
import org.accessdesk.demo.http.endpoint.ReadEndpoints;
import org.accessdesk.demo.http.endpoint.TokenEndpoints;
import org.accessdesk.demo.http.endpoint.UserEndpoints;
import org.accessdesk.demo.rql.BadQuery;
import org.accessdesk.demo.rql.QueryString;
import org.accessdesk.demo.world.World;
import org.accessdesk.demo.world.base.Problem;
import org.accessdesk.demo.world.entity.PlatformActor;
import org.accessdesk.demo.world.switches.Switch;
import org.accessdesk.demo.world.switches.Switches;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** The API without HTTP: turns a request into an answer. The caller must pass requests one at a time. */
public final class Api {
    private static final String LEGACY = Routes.PREFIX + MemberAddress.LEGACY.path();

    private final JsonMapper json = JsonMapper.builder().build();
    private final Routes routes = new Routes();
    private final World world;
    private final Switches switches;
    private final Gate gate;
    private final ProblemReplies problems;

    public Api(World world, Switches switches, InstantSource clock) {
        this(world, switches, clock, new Gate(world, clock));
    }

    /** An API whose callers are authenticated against another world. */
    Api(World world, Switches switches, InstantSource clock, Gate gate) {
        this.world = world;
        this.switches = switches;
        this.gate = gate;
        problems = new ProblemReplies(switches.has(Switch.LIST_ERRORS));
        Context context = Context.of(world, switches, clock);
        new ReadEndpoints(context).register(routes);
        new UserEndpoints(context).register(routes);
        new GroupEndpoints(context).register(routes);
        new TokenEndpoints(context).register(routes);
        new MemberEndpoints(context, MemberAddress.SUCCESSOR).register(routes);
        if (switches.has(Switch.LEGACY_OFFERED)) {
            new MemberEndpoints(context, MemberAddress.LEGACY).register(routes);
        }
    }

    /** Answers one request. */
    public ApiReply answer(Request request) {
        try {
            PlatformActor actor = gate.admit(request.header("Authorization"));
            Routes.MatchedRoute found = routes.find(request.method(), request.path());
            if (found == null) {
                return missing(request.path());
            }
            found.route().permission().check(actor);
            Body body = new Body(parse(Media.json(request, found.route().form())));
            return found.route()
                    .handler()
                    .answer(new ApiCall(actor, found.named(), QueryString.parse(request.query()), body,
                            request.asksForStream()));
        } catch (BadQuery bad) {
            return refuse(Problem.invalid("mistake", bad.getMessage() == null ? "" : bad.getMessage()));
        } catch (Problem problem) {
            return refuse(problem);
        }
    }

    /** The gateway's answer for an unknown endpoint. */
    private ApiReply missing(String path) {
        if (path.startsWith(LEGACY) && !switches.has(Switch.LEGACY_OFFERED) && switches.has(Switch.LEGACY_GONE)) {
            return refuse(new Problem(410, "Gone", "This endpoint was removed.", Map.of()));
        }
        int status = routes.knows(path) ? 405 : 404;
        String message = status == 405 ? "Method not allowed" : "Resource not found";
        return ApiReply.of(
                status,
                JsonNodeFactory.instance.objectNode().put("message", message).put("statusCode", status));
    }

    private ApiReply refuse(Problem problem) {
        return ApiReply.problem(problem.status(), problems.write(problem, world.ids().trace()));
    }

    private JsonNode parse(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return json.readTree(body);
        } catch (JacksonException e) {
            throw new Problem(
                    400,
                    "Bad Request",
                    "One or more validation errors occurred.",
                    Map.of("$", List.of("The JSON value could not be converted.")));
        }
    }
}
