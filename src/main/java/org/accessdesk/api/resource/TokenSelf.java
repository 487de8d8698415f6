package org.accessdesk.api.resource;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.http.TokenErrorTexts;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.query.Query;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.TokenTrouble;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a token's own information. The response repeats the secret (ApiToken BR-011), which is not read. */
public final class TokenSelf {
    private static final String ACTIVE = "Active";
    private static final int SUCCESS = 200;

    private final RestClient client;
    private final TokenId id;

    public TokenSelf(RestClient client, TokenId id) {
        this.client = client;
        this.id = id;
    }

    public TokenInfo ask(Call call) throws ApiException {
        var token = Fields.of(page(call));
        var status = token.word("status");
        if (!status.isEmpty() && !status.equalsIgnoreCase(ACTIVE)) {
            throw new ApiException(new ApiProblem(Kind.UNAUTHORIZED, SUCCESS,
                    Message.of(MessageCode.TOKEN_NOT_ACTIVE, id, Secrets.mask(status)), List.of(), null, null,
                    TokenErrorTexts.ofStatus(status)));
        }
        try {
            return new TokenInfo(id, token.text("name"), account(token.object("account")), modules(token),
                    owner(token));
        } catch (BadIdException e) {
            throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD,
                    MessageCode.ANSWER_WITHOUT_ACCOUNT));
        }
    }

    /** A token can always read itself, so "not found" means that the token is unknown. */
    private JsonNode page(Call call) throws ApiException {
        try {
            return client.get(Query.of("/api-tokens/" + id).select("account,modules,audit"), call);
        } catch (ApiException e) {
            if (e.problem().kind() == Kind.NOT_FOUND && e.problem().token() == null) {
                throw new ApiException(e.problem().dueTo(TokenTrouble.UNKNOWN), e);
            }
            throw e;
        }
    }

    /** Null if another token created it, or its creator is unknown. */
    private static @Nullable UserId owner(Fields token) {
        return token.object("audit").object("created").object("by").id(UserId::ofServer).orElse(null);
    }

    private static Account account(Fields account) {
        return new Account(new AccountId(account.text("id")), account.text("name"),
                ServerValue.read(AccountType.class, account.word("type")));
    }

    /** A permission with an unknown id is none that the app checks. */
    private static Set<ModuleId> modules(Fields token) {
        return token.list("modules").stream().map(module -> Fields.of(module).id(ModuleId::new))
                .flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
