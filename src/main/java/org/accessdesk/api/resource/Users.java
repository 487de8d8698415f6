package org.accessdesk.api.resource;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.http.WriteResult;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.query.Query;
import org.accessdesk.api.query.Rql;
import org.accessdesk.api.resource.page.EntryReader;
import org.accessdesk.api.resource.page.LongLists;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.ChangedUsers;
import org.accessdesk.model.snapshot.KnownUsers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads and writes the users of an account, by the endpoints that the server offers. */
public final class Users {
    // The portal selects modules and buyers as well; they follow from the groups, and 100,000 users need not send them.
    private static final String SELECT = "audit,groups";

    // The nested form has names in another place, and a list cannot be sorted by a missing field.
    private static final String ORDER = "id";

    private final RestClient client;
    private final LongLists lists;
    private final EndpointChoice choice;
    private final LegacyUsers legacy;
    private final UserChanges changes;

    public Users(RestClient client, EndpointChoice choice) {
        this.client = client;
        this.lists = new LongLists(client);
        this.choice = choice;
        this.legacy = new LegacyUsers(client);
        this.changes = new UserChanges(client, lists);
    }

    /** All users of the account; those who equal a known one are its object. */
    public Listing<AccountUser> all(Account account, KnownUsers known, Call call) throws ApiException {
        return lists.all(list(account, call).apply(null), reader(known), call);
    }

    /** The users who were changed or joined since then; empty if the server cannot list them. */
    public Optional<ChangedUsers> changedSince(Account account, Instant since, KnownUsers known, Call call)
            throws ApiException {
        return changes.since(since, list(account, call), reader(known), call);
    }

    private static EntryReader<AccountUser> reader(KnownUsers known) {
        return new UserReader(new Interner()).keeping(known::same);
    }

    /** The account's matching users, from the endpoint that the server offers; all of them if there is no condition. */
    private Function<@Nullable Rql, Query> list(Account account, Call call) throws ApiException {
        return choice.isLegacy(account, call) ? condition -> LegacyUsers.list(account, condition)
                : condition -> list(account).where(condition);
    }

    /** All users of the account, from the current endpoint. */
    static Query list(Account account) {
        return of(account).select(SELECT).order(ORDER);
    }

    /** The current endpoint of the account's users. */
    public static Query of(Account account) {
        return Query.of(path(account));
    }

    /** Rejects a response without all groups: a merge into an incomplete list would remove the rest. */
    public AccountUser one(Account account, AccountUser member, Call call) throws ApiException {
        var query = choice.isLegacy(account, call) ? legacy.one(account, member, call)
                : Query.of(path(account, member)).select(SELECT);
        var gaps = new Gaps();
        var user = read(client.get(query, call), member, gaps);
        if (!gaps.isEmpty()) {
            throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD, gaps.together()));
        }
        return user;
    }

    public AccountUser putGroups(Account account, AccountUser member, Set<GroupId> groups, Call call)
            throws ApiException {
        var query = choice.isLegacy(account, call) ? legacy.groups(account, member, call)
                : groupsOf(account, member);
        var answer = client.put(query, body(groups), call);
        var gaps = new Gaps();
        var written = WriteResult
                .readable(() -> answer.isArray() && !answer.isEmpty() ? inGroups(member, answer, gaps)
                        : read(answer, member, gaps));
        return written != null && gaps.isEmpty() ? written : WriteResult.readBack(() -> one(account, member, call));
    }

    /** Removes a user from the account; returns the response, which has nothing to read. */
    public JsonNode remove(Account account, AccountUser member, Call call) throws ApiException {
        return client.delete(choice.isLegacy(account, call) ? legacy.bare(account, member, call)
                : removalOf(account, member), call);
    }

    /** The endpoint that removes a user. */
    public static Query removalOf(Account account, AccountUser member) {
        return Query.of(path(account, member));
    }

    /** The endpoint that writes a user's groups. */
    public static Query groupsOf(Account account, AccountUser member) {
        return under(account, member, "groups");
    }

    /** A part of a user at the current endpoint, such as their groups. */
    public static Query under(Account account, AccountUser member, String part) {
        return Query.of(path(account, member) + "/" + part);
    }

    LegacyUsers legacy() {
        return legacy;
    }

    /** The body of that write. */
    public static JsonNode body(Set<GroupId> groups) {
        var body = ApiJson.NODES.arrayNode(groups.size());
        new TreeSet<>(groups).forEach(group -> body.addObject().put("id", group.value()));
        return body;
    }

    /** The successor may return only the groups; the revision after the write is then unknown. */
    private static AccountUser inGroups(AccountUser member, JsonNode groups, Gaps gaps) {
        return new AccountUser(member.id(), member.legacyId(), member.name(), member.email(), member.status(),
                new UserReader(new Interner()).groups(groups, gaps), member.lastSignIn(), member.audit(), null,
                member.unread());
    }

    static AccountUser read(JsonNode answer, AccountUser member, Gaps gaps) throws ApiException {
        try {
            var user = new UserReader(new Interner()).read(Fields.of(answer), gaps);
            if (user.id().equals(member.id())) {
                return user;
            }
        } catch (BadIdException e) {
            throw new ApiException(
                    ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD, MessageCode.ANSWER_NO_USER, e.problem()));
        }
        throw new ApiException(
                ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD, MessageCode.ANSWER_OTHER_USER, member.id()));
    }

    private static String path(Account account) {
        return "/accounts/" + account.id() + "/users";
    }

    private static String path(Account account, AccountUser member) {
        return path(account) + "/" + member.id();
    }
}
