package org.accessdesk.api.resource;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.json.ApiJson;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.message.MessageCode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole body of a group's update. How the server treats an omitted field is not known, so every unchanged field is
 * sent back as it was read.
 */
public final class GroupBody {
    private GroupBody() {}

    /**
     * The body that writes {@code content} to the group.
     *
     * @throws ApiException if a field to be written is unknown in {@code fresh}
     */
    public static ObjectNode of(UserGroup fresh, GroupContent content) throws ApiException {
        check(fresh);
        var body = ApiJson.NODES.objectNode();
        body.put("name", content.name());
        text(body, "description", content.description(), fresh.description());
        text(body, "logo", content.logo(), fresh.logo());
        refs(body, "modules", new TreeSet<>(content.modules()).stream().map(Id::value).toList());
        list(body, "buyers", content.buyers(), fresh.buyerLimit(),
                fresh.buyers().map(ids -> new TreeSet<>(ids).stream().map(Id::value).toList()));
        list(body, "extensions", content.extensions(), fresh.extensionLimit(),
                fresh.extensions().map(all -> all.stream().map(e -> e.id().value()).toList()));
        new TreeMap<>(fresh.unknown()).forEach((name, json) -> body.set(name, ApiJson.tree(json)));
        return body;
    }

    /** The body that creates a group: all fields that the published example has, and extensions only if they are chosen. */
    public static ObjectNode ofNew(Account account, GroupCreation group) {
        var content = group.content();
        var body = ApiJson.NODES.objectNode();
        body.put("name", content.name());
        body.putObject("account").put("id", account.id().value());
        body.put("description", content.description());
        body.put("logo", content.logo());
        refs(body, "modules", new TreeSet<>(content.modules()).stream().map(Id::value).toList());
        limit(body, "buyers", content.buyers().isSaid() ? content.buyers() : Limit.all());
        limit(body, "extensions", content.extensions());
        return body;
    }

    /** Whether every field that the body takes from {@code fresh} is known. */
    static boolean isKnown(UserGroup fresh) {
        return fresh.description().isKnown() && fresh.logo().isKnown() && fresh.modules().isKnown()
                && fresh.buyers().isKnown() && fresh.extensions().isKnown();
    }

    private static void check(UserGroup fresh) throws ApiException {
        if (!isKnown(fresh)) {
            throw new ApiException(ApiProblem.onTheWay(Kind.NOT_UNDERSTOOD,
                    MessageCode.GROUP_NOT_KNOWN, fresh.id(), unknown(fresh)));
        }
    }

    private static List<String> unknown(UserGroup fresh) {
        var names = new TreeMap<String, Field<?>>();
        names.put("description", fresh.description());
        names.put("logo", fresh.logo());
        names.put("modules", fresh.modules());
        names.put("buyers", fresh.buyers());
        names.put("extensions", fresh.extensions());
        names.values().removeIf(Field::isKnown);
        return List.copyOf(names.keySet());
    }

    /** An empty text is written as it was read: as null or, if there was a text, as an empty one. */
    private static void text(ObjectNode body, String name, String wanted, Field<String> was) {
        if (wanted.isEmpty() && !(was instanceof Field.Present)) {
            body.putNull(name);
        } else {
            body.put(name, wanted);
        }
    }

    /**
     * A list as it was read, unless another one is wanted. Null means all, and an absent list may have been empty, which may mean none. Leaving it out keeps it on a server
     * that keeps omitted fields, and is the same as null on one that does not.
     */
    private static void list(ObjectNode body, String name, Limit wanted, Limit is, Field<List<String>> was) {
        if (wanted.isSaid() && !wanted.equals(is)) {
            limit(body, name, wanted);
            return;
        }
        switch (was) {
            case Field.Present(var ids) -> refs(body, name, ids);
            case Field.Null() -> body.putNull(name);
            case Field.Absent(),Field.Omitted() -> {
            }
        }
    }

    private static void limit(ObjectNode body, String name, Limit wanted) {
        switch (wanted) {
            case Limit.Unlimited() -> body.putNull(name);
            case Limit.Chosen(var ids) -> refs(body, name, ids.stream().map(Id::value).sorted().toList());
            case Limit.Unsaid() -> {
                // Left to the server.
            }
        }
    }

    private static void refs(ObjectNode body, String name, Collection<String> ids) {
        var list = body.putArray(name);
        ids.forEach(id -> list.addObject().put("id", id));
    }
}
