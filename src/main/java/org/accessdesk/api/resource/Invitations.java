package org.accessdesk.api.resource;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.http.WriteResult;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.query.Rql;
import org.accessdesk.api.resource.page.Pages;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.EmailAddress;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.KnownUsers;
import tools.jackson.databind.JsonNode;

/**
 * Invites people into an account, and finds them by their e-mail addresses. The link of an invitation is a secret of the
 * invited person: it is neither asked for nor read.
 */
public final class Invitations {
    private static final String NESTED_EMAIL = "user.email";

    private final RestClient client;
    private final EndpointChoice choice;
    private final Users users;

    public Invitations(RestClient client, EndpointChoice choice, Users users) {
        this.client = client;
        this.choice = choice;
        this.users = users;
    }

    /** The users with that address, capital and small letters alike; servers name its field differently. */
    public Listing<AccountUser> alike(Account account, String address, Call call) throws ApiException {
        var legacy = choice.isLegacy(account, call);
        for (var field : legacy ? List.of(NESTED_EMAIL) : List.of("email", NESTED_EMAIL)) {
            var condition = Rql.same(field, address);
            var query = legacy ? LegacyUsers.list(account, condition) : Users.list(account).where(condition);
            try {
                return of(address, new Pages<>(client, query, new UserReader(new Interner()), call).all());
            } catch (ApiException e) {
                if (e.problem().kind() != Kind.REJECTED) {
                    throw e;
                }
            }
        }
        return of(address, users.all(account, KnownUsers.NONE, call));
    }

    /** A server may not know the filter and send everybody. */
    private static Listing<AccountUser> of(String address, Listing<AccountUser> all) {
        var key = EmailAddress.key(address);
        return new Listing<>(all.items().stream().filter(u -> EmailAddress.key(u.email()).equals(key)).toList(),
                all.gaps());
    }

    /** Invites a person; empty if the response to a success does not show the user. */
    public Optional<AccountUser> invite(Account account, UserInvitation invitation, Call call) throws ApiException {
        var answer = client.post(choice.isLegacy(account, call) ? LegacyUsers.all() : Users.of(account),
                body(account, invitation), call);
        return Optional.ofNullable(WriteResult.readable(() -> read(answer)));
    }

    /** Sends the invitation of a user again, or a new one if it has expired; returns the user as in the response. */
    public AccountUser renew(Account account, AccountUser invited, Call call) throws ApiException {
        var legacy = choice.isLegacy(account, call);
        var query = legacy ? users.legacy().under(account, invited, renewal(invited), call)
                : Users.under(account, invited, renewal(invited));
        var answer = client.post(query, ApiJson.NODES.objectNode(), call);
        var gaps = new Gaps();
        var written = WriteResult.readable(() -> Users.read(answer, invited, gaps));
        return written != null && gaps.isEmpty() ? written
                : WriteResult.readBack(() -> users.one(account, invited, call));
    }

    /** What the endpoint of a user's invitation is called. */
    public static String renewal(AccountUser invited) {
        return invited.status().is(UserStatus.INVITATION_EXPIRED) ? "send-new-invite" : "resend-invite";
    }

    private static AccountUser read(JsonNode answer) throws ApiException {
        try {
            return new UserReader(new Interner()).read(Fields.of(answer), new Gaps());
        } catch (BadIdException e) {
            throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD, MessageCode.ANSWER_NO_USER, e.problem()));
        }
    }

    /** The body of an invitation, with all fields that the published example has. */
    public static JsonNode body(Account account, UserInvitation invitation) {
        var body = ApiJson.NODES.objectNode();
        body.putObject("user").put("firstName", invitation.firstName()).put("lastName", invitation.lastName())
                .put("email", invitation.email());
        body.putObject("account").put("id", account.id().value());
        var groups = body.putArray("groups");
        new TreeSet<>(invitation.groups()).forEach(group -> groups.addObject().put("id", group.value()));
        body.putObject("invitation").put("status", UserStatus.INVITED.wireName());
        return body;
    }
}
