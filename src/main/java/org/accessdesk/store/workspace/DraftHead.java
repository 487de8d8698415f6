package org.accessdesk.store.workspace;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.store.DraftStore.Stored;
import org.accessdesk.store.json.JsonText;

/**
 * The row of a draft. It counts the draft's other rows, so that a missing one is detected.
 *
 * @param undo how many steps can be undone
 * @param redo how many steps can be redone
 */
record DraftHead(DraftId id, String name, String reason, Instant created, int entries, int undo, int redo) {

    static DraftHead of(Stored stored, int entries) {
        var draft = stored.draft();
        return new DraftHead(draft.id(), draft.name(), draft.reason(), draft.created(), entries, stored.undo().size(),
                stored.redo().size());
    }

    String json() {
        return JsonText.text(JsonText.object().put("id", id.value()).put("name", Secrets.mask(name))
                .put("reason", Secrets.mask(reason)).put("created", created.toString()).put("entries", entries)
                .put("undo", undo).put("redo", redo));
    }

    /** @throws IllegalArgumentException if {@code text} is no draft's row */
    static DraftHead read(String text) {
        var json = JsonText.parse(text);
        return new DraftHead(new DraftId(json.text("id")), json.text("name"), json.text("reason"),
                json.time("created"), json.number("entries"), json.number("undo"), json.number("redo"));
    }

    /** The draft of this head and {@code entries}. */
    Draft draft(Collection<DraftEntry> all) {
        var changes = new LinkedHashMap<Target, Change>();
        var reasons = new LinkedHashMap<Target, String>();
        for (var entry : all) {
            if (entry.change() != null) {
                changes.put(entry.target(), entry.change());
            }
            if (entry.reason() != null) {
                reasons.put(entry.target(), entry.reason());
            }
        }
        var excluded = all.stream().filter(DraftEntry::excluded).map(DraftEntry::target).collect(Collectors.toSet());
        return new Draft(id, name, reason, created, new ChangeSet(changes), reasons, excluded);
    }
}
