package org.accessdesk.store.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.BadJsonException;
import org.accessdesk.store.json.ChangeJson;
import org.accessdesk.store.json.JsonReader;
import org.accessdesk.store.json.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads draft files without trusting their content. */
final class DraftFileReader {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_NAME = 10_000;
    private static final int LONGEST_REASON = 100_000;

    private DraftFileReader() {}

    static Imported read(byte[] content) throws StoreException {
        if (content.length == 0) {
            throw refused(Message.of(MessageCode.DRAFT_EMPTY));
        }
        try {
            var file = JsonText.parse(DraftText.of(content));
            checkFormat(file);
            return imported(file);
        } catch (BadJsonException e) {
            throw refused(e.problem());
        } catch (InvalidValueException e) {
            // From an id or a change.
            throw new StoreException(MessageCode.DRAFT_CHANGE_IMPOSSIBLE, e.problem());
        }
    }

    private static StoreException refused(Message why) {
        return new StoreException(MessageCode.DRAFT_REFUSED, why);
    }

    private static void checkFormat(JsonReader file) throws StoreException {
        if (!file.node().path("format").asString("").equals(Format.NAME)) {
            throw refused(Message.of(MessageCode.DRAFT_OTHER_JSON));
        }
        if (file.number("schema") > Format.SCHEMA) {
            throw new StoreException(MessageCode.DRAFT_LATER);
        }
        if (!file.text("hash").equals(Format.hash((ObjectNode) file.node()))) {
            throw refused(Message.of(MessageCode.DRAFT_CHANGED_SINCE));
        }
    }

    private static Imported imported(JsonReader file) {
        file.only("format", "schema", "hash", "account", "address", "base", "draft", "changes");
        if (file.number("schema") < Format.FIRST) {
            throw new BadJsonException(MessageCode.DRAFT_SCHEMA_UNKNOWN);
        }
        var draft = draft(file);
        var names = new HashMap<String, String>();
        names(file.node().path("changes"), names);
        return new Imported(draft, AccountJson.read(file.object("account")), file.text("address"),
                file.timeOrNull("base"), names);
    }

    private static Draft draft(JsonReader file) {
        var head = file.object("draft");
        head.only("id", "name", "reason", "created");
        var changes = new LinkedHashMap<Target, Change>();
        var reasons = new LinkedHashMap<Target, String>();
        var excluded = new HashSet<Target>();
        for (var json : file.objects("changes")) {
            var change = change(json);
            if (changes.put(change.target(), change) != null) {
                throw new BadJsonException(MessageCode.DRAFT_CHANGES_TWICE, change.target().id());
            }
            if (json.has("reason")) {
                reasons.put(change.target(), limited(json, "reason", LONGEST_REASON));
            }
            if (json.flag("excluded")) {
                excluded.add(change.target());
            }
        }
        return new Draft(new DraftId(limited(head, "id", LONGEST_ID)), limited(head, "name", LONGEST_NAME).strip(),
                limited(head, "reason", LONGEST_REASON), head.time("created"), new ChangeSet(changes), reasons,
                excluded);
    }

    /** The app writes no secrets and no endless texts into a file; somebody else may. */
    private static String limited(JsonReader json, String name, int longest) {
        var text = Secrets.mask(json.text(name));
        if (text.length() > longest) {
            throw new BadJsonException(MessageCode.JSON_FIELD_TOO_LONG, name, longest);
        }
        return text;
    }

    private static Change change(JsonReader json) {
        var change = ChangeJson.read(json);
        switch (change) {
            case GroupChange _ ->
                json.only("kind", "group", "name", "description", "logo", "buyers", "extensions", "added",
                        "removed", "base", "revision", "reason", "excluded");
            case GroupCreation _ ->
                json.only("kind", "group", "content", "buyers", "extensions", "reason", "excluded");
            case GroupDeletion _ ->
                json.only("kind", "group", "base", "buyers", "extensions", "revision", "reason", "excluded");
            case InvitationRenewal _ -> json.only("kind", "user", "name", "status", "revision", "reason", "excluded");
            case UserInvitation _ ->
                json.only("kind", "user", "email", "firstName", "lastName", "groups", "reason", "excluded");
            case UserRemoval _ ->
                json.only("kind", "user", "name", "email", "base", "revision", "reason", "excluded");
            case MembershipChange _ ->
                json.only("kind", "user", "added", "removed", "base", "revision", "reason", "excluded");
            case TokenChange _ ->
                json.only("kind", "token", "added", "removed", "base", "revision", "reason", "excluded");
        }
        if (change.isEmpty()) {
            throw new BadJsonException(MessageCode.DRAFT_CHANGES_NOTHING, change.target().id());
        }
        return change;
    }

    /** Where the name of a field is an id, its value is the name of that object. */
    private static void names(JsonNode node, Map<String, String> into) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(p -> {
                if (isId(p.getKey()) && p.getValue().isString() && !p.getValue().stringValue().isEmpty()) {
                    into.put(p.getKey(), p.getValue().stringValue());
                }
            });
        }
        node.forEach(child -> names(child, into));
    }

    private static boolean isId(String name) {
        return name.length() > 4
                && Set.of("USR-", "INV-", "UGR-", "NEW-", "MOD-", "TKN-", "BUY-", "EXT-")
                        .contains(name.substring(0, 4));
    }
}
