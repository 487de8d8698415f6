package org.accessdesk.store.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.change.Change;
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
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.json.AccountJson;
import org.accessdesk.store.json.ChangeJson;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.store.json.Naming;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Writes draft files. */
final class DraftFileWriter {
    private DraftFileWriter() {}

    static String text(Draft draft, Account account, @Nullable String address, @Nullable Snapshot base)
            throws StoreException {
        for (var change : draft.changes().changes().values()) {
            refuseSecret(change);
        }
        var content = JsonText.object().put("format", Format.NAME).put("schema", Format.schemaOf(draft.changes()))
                .put("hash", "");
        content.set("account", AccountJson.write(account));
        content.put("address", address == null ? "" : address);
        JsonText.put(content, "base", base == null ? null : base.takenAt());
        content.set("draft", JsonText.object().put("id", draft.id().value()).put("name", draft.name())
                .put("reason", draft.reason()).put("created", draft.created().toString()));
        content.set("changes", changes(draft, Naming.with(new DraftedNames(draft, base)::of)));
        var masked = (ObjectNode) mask(content);
        masked.put("hash", Format.hash(masked));
        return JsonText.lines(masked);
    }

    /** A text to be sent must stay as written, so it cannot be masked. */
    private static void refuseSecret(Change change) throws StoreException {
        var texts = switch (change) {
            case GroupChange g -> g.texts().values();
            case GroupCreation g -> g.asChange().texts().values();
            case UserInvitation i -> List.of(i.email(), i.firstName(), i.lastName());
            case GroupDeletion _, InvitationRenewal _, MembershipChange _, TokenChange _, UserRemoval _ -> Set.<String>of();
        };
        for (var text : texts) {
            if (!Secrets.mask(text).equals(text)) {
                throw new StoreException(MessageCode.DRAFT_HOLDS_SECRET, change.target().id());
            }
        }
    }

    private static ArrayNode changes(Draft draft, Naming naming) {
        var changes = new ArrayList<>(draft.changes().changes().entrySet());
        changes.sort(Comparator.comparingInt((java.util.Map.Entry<Target, Change> e) -> kind(e.getKey()))
                .thenComparing(e -> e.getKey().id().value()));
        return JsonText.array(changes.stream().map(e -> {
            var json = ChangeJson.write(e.getValue(), naming);
            JsonText.put(json, "reason", draft.reasons().get(e.getKey()));
            JsonText.put(json, "excluded", draft.excluded().contains(e.getKey()) ? Boolean.TRUE : null);
            return json;
        }).toList());
    }

    private static int kind(Target target) {
        return switch (target) {
            case Target.GroupTarget _ -> 0;
            case Target.UserTarget _ -> 1;
            case Target.InvitationTarget _ -> 2;
            case Target.TokenTarget _ -> 3;
        };
    }

    private static JsonNode mask(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var masked = JsonText.object();
                object.properties().forEach(p -> masked.set(p.getKey(), mask(p.getValue())));
                yield masked;
            }
            case ArrayNode array -> JsonText.array(array.valueStream().map(DraftFileWriter::mask).toList());
            case StringNode text -> StringNode.valueOf(Secrets.mask(text.stringValue()));
            default -> node;
        };
    }
}
