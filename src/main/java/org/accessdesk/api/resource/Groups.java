package org.accessdesk.api.resource;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.http.WriteResult;
import org.accessdesk.api.json.Fields;
import org.accessdesk.api.json.Gaps;
import org.accessdesk.api.query.AccountFilter;
import org.accessdesk.api.query.Query;
import org.accessdesk.api.resource.page.LongLists;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.Interner;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.id.BadIdException;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.databind.JsonNode;

/** Reads and writes the user groups of an account. */
public final class Groups {
    public static final String PATH = "/user-groups";

    // Collections are sent only if selected. Members are not selected: users list their groups, and 100,000 members
    // take 25 MB.
    private static final String SELECT = "modules,buyers,account,audit,extensions";
    private static final Pattern NAME = Pattern.compile("\\w+");

    private final RestClient client;
    private final LongLists lists;
    private volatile int count = -1;

    public Groups(RestClient client) {
        this.client = client;
        this.lists = new LongLists(client);
    }

    public Listing<UserGroup> all(Account account, Call call) throws ApiException {
        var query = Query.of(PATH).where(AccountFilter.of(account)).select(SELECT).order("name,id");
        var all = lists.all(query, new GroupReader(new Interner()), call);
        count = all.items().size();
        return all;
    }

    /** The number of groups when they were last listed; negative before that. */
    public int count() {
        return count;
    }

    /** Reads again, by name, the fields that the server left out although an update has to send them back. */
    public UserGroup one(GroupId id, Call call) throws ApiException {
        var query = Query.of(path(id));
        var answer = client.get(query.select(SELECT), call);
        var leftOut = new TreeSet<>(Fields.omittedBy(answer));
        leftOut.removeIf(name -> GroupReader.NOT_SENT_BACK.contains(name) || !NAME.matcher(name).matches());
        if (!leftOut.isEmpty()) {
            answer = client.get(query.select(SELECT + "," + String.join(",", leftOut)), call);
        }
        return read(answer, id);
    }

    public UserGroup put(UserGroup fresh, GroupContent content, Call call) throws ApiException {
        var known = fresh.buyers().isKnown() && fresh.extensions().isKnown() ? fresh : completed(fresh, call);
        var answer = client.put(Query.of(path(fresh.id())), GroupBody.of(known, content), call);
        var written = WriteResult.readable(() -> read(answer, fresh.id()));
        return written != null && GroupBody.isKnown(written) ? written
                : WriteResult.readBack(() -> one(fresh.id(), call));
    }

    /** Creates a group; empty if the response to a success does not show it. */
    public Optional<UserGroup> create(Account account, GroupCreation group, Call call) throws ApiException {
        var answer = client.post(Query.of(PATH), GroupBody.ofNew(account, group), call);
        return Optional.ofNullable(WriteResult.readable(() -> made(answer)));
    }

    /** Deletes a group; returns the response, which has nothing to read. */
    public JsonNode delete(GroupId id, Call call) throws ApiException {
        return client.delete(Query.of(path(id)), call);
    }

    /** Fields that are sent back as read may be read now; those that {@code content} was made from may not. */
    private UserGroup completed(UserGroup fresh, Call call) throws ApiException {
        var now = one(fresh.id(), call);
        return new UserGroup(fresh.id(), fresh.name(), fresh.description(), fresh.logo(), fresh.isDefault(),
                fresh.modules(), now.buyers(), now.extensions(), fresh.users(), fresh.audit(), fresh.revision(),
                now.unknown());
    }

    private static UserGroup made(JsonNode answer) throws ApiException {
        try {
            return new GroupReader(new Interner()).read(Fields.of(answer), new Gaps());
        } catch (BadIdException e) {
            throw new ApiException(
                    ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD, MessageCode.ANSWER_NO_GROUP, e.problem()));
        }
    }

    private static UserGroup read(JsonNode answer, GroupId id) throws ApiException {
        var group = made(answer);
        if (group.id().equals(id)) {
            return group;
        }
        throw new ApiException(
                ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD, MessageCode.ANSWER_OTHER_GROUP, id));
    }

    /** The path of a group. */
    public static String path(GroupId id) {
        return PATH + "/" + id;
    }
}
