package org.accessdesk.api.resource;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.http.WriteResult;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.query.AccountFilter;
import org.accessdesk.api.query.Query;
import org.accessdesk.api.query.Rql;
import org.accessdesk.api.resource.page.Pages;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.databind.JsonNode;

/**
 * Reads and writes the API tokens of an account. Responses have their secrets (ApiToken BR-011), which are neither
 * selected nor read.
 */
public final class Tokens {
    private static final String PATH = "/api-tokens";
    private static final String NEEDED = "id,name,status,revision,modules";
    private static final String NOTHING_ELSE = "-*,";
    private static final int BAD_REQUEST = 400;

    private final RestClient client;
    // Not every endpoint accepts a minus; after one refusal it is not tried again.
    private volatile boolean takesMinus = true;

    public Tokens(RestClient client) {
        this.client = client;
    }

    /** A request with a selection. */
    @FunctionalInterface
    private interface Ask<T> {
        T with(String select) throws ApiException;
    }

    public Listing<IssuedToken> all(Account account, Call call) throws ApiException {
        var present = AccountFilter.with(account, Rql.ne("status", "Deleted"));
        var query = Query.of(PATH).where(present).order("name,id");
        return selecting(select -> new Pages<>(client, query.select(select), Tokens::read, call).all());
    }

    /** Rejects a response without all modules: writing an incomplete list would remove the rest. */
    public IssuedToken one(TokenId id, Call call) throws ApiException {
        return known(selecting(select -> client.get(Query.of(path(id)).select(select), call)), id);
    }

    /** The body has only the modules, so nothing else changes (ApiToken BR-008). */
    public IssuedToken putModules(IssuedToken fresh, Set<ModuleId> modules, Call call) throws ApiException {
        var answer = client.put(Query.of(path(fresh.id())), body(modules), call);
        // A missing list in the response may mean an empty or an unselected one.
        var written = answer.path("modules").isArray() ? WriteResult.readable(() -> known(answer, fresh.id())) : null;
        return written != null ? written : WriteResult.readBack(() -> one(fresh.id(), call));
    }

    /** The body that replaces the modules of an API token. */
    public static JsonNode body(Set<ModuleId> modules) {
        var body = ApiJson.NODES.objectNode();
        var list = body.putArray("modules");
        new TreeSet<>(modules).forEach(module -> list.addObject().put("id", module.value()));
        return body;
    }

    private <T> T selecting(Ask<T> ask) throws ApiException {
        if (takesMinus) {
            try {
                return ask.with(NOTHING_ELSE + NEEDED);
            } catch (ApiException e) {
                if (e.problem().status() != BAD_REQUEST) {
                    throw e;
                }
                takesMinus = false;
            }
        }
        return ask.with(NEEDED);
    }

    private static IssuedToken known(JsonNode answer, TokenId id) throws ApiException {
        var gaps = new Gaps();
        try {
            var token = read(Fields.of(answer), gaps);
            if (gaps.isEmpty() && token.id().equals(id)) {
                return token;
            }
        } catch (BadIdException e) {
            gaps.add(MessageCode.ANSWER_NO_TOKEN, e.problem());
        }
        throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD,
                gaps.isEmpty() ? Message.of(MessageCode.ANSWER_OTHER_TOKEN, id) : gaps.together()));
    }

    private static IssuedToken read(Fields fields, Gaps gaps) {
        var id = new TokenId(fields.text("id"));
        var name = Secrets.mask(fields.text("name"));
        return new IssuedToken(id, name.isEmpty() ? id.value() : name, modules(fields, gaps),
                fields.integer("revision"));
    }

    private static Set<ModuleId> modules(Fields fields, Gaps gaps) {
        var field = fields.field("modules");
        if (!field.isKnown() || (field instanceof Field.Present<JsonNode>(var list) && !list.isArray())) {
            gaps.add(MessageCode.TOKENS_WITHOUT_MODULES);
            return Set.of();
        }
        var ids = new HashSet<ModuleId>();
        for (var module : fields.list("modules")) {
            try {
                ids.add(new ModuleId(Fields.of(module).text("id")));
            } catch (BadIdException e) {
                gaps.add(MessageCode.TOKEN_MODULE_UNREADABLE, e.problem());
            }
        }
        return ids;
    }

    /** The path of an API token. */
    public static String path(TokenId id) {
        return PATH + "/" + id;
    }
}
