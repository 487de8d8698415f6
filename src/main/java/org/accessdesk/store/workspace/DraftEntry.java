package org.accessdesk.store.workspace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.UndoStep.TargetEdit;
import org.accessdesk.store.json.ChangeJson;
import org.accessdesk.store.json.EditsJson;
import org.accessdesk.store.json.JsonText;
import org.jspecify.annotations.Nullable;

/** Everything about one target in a draft. */
record DraftEntry(Target target, @Nullable Change change, @Nullable String reason, boolean excluded) {

    /** The entries of a draft, its changes first and in order. */
    static Map<Target, DraftEntry> of(Draft draft) {
        var entries = new LinkedHashMap<Target, DraftEntry>();
        draft.changes().changes().keySet().forEach(t -> entries.put(t, of(draft, t)));
        draft.reasons().keySet().forEach(t -> entries.putIfAbsent(t, of(draft, t)));
        draft.excluded().forEach(t -> entries.putIfAbsent(t, of(draft, t)));
        return entries;
    }

    private static DraftEntry of(Draft draft, Target target) {
        return new DraftEntry(target, draft.changes().changes().get(target), draft.reasons().get(target),
                draft.excluded().contains(target));
    }

    /** This entry as an edit of a draft that has nothing else. */
    TargetEdit edit() {
        return new TargetEdit(target, null, change, reason == null ? "" : reason, excluded);
    }

    private static DraftEntry of(TargetEdit edit) {
        return new DraftEntry(edit.target(), edit.after(), edit.reason().isEmpty() ? null : edit.reason(),
                edit.excluded());
    }

    /** The entries of a row: one, or many that were drafted at once. */
    static String json(List<DraftEntry> row) {
        return row.size() == 1 ? row.getFirst().json() : EditsJson.text(row.stream().map(DraftEntry::edit).toList());
    }

    private String json() {
        var json = JsonText.object().put("target", ChangeJson.write(target));
        JsonText.put(json, "change", change == null ? null : ChangeJson.write(change));
        JsonText.put(json, "reason", reason == null ? null : Secrets.mask(reason));
        return JsonText.text(json.put("excluded", excluded));
    }

    /** @throws IllegalArgumentException if {@code text} is no row */
    static List<DraftEntry> read(String text) {
        var json = JsonText.parse(text);
        if (EditsJson.isIn(json)) {
            return EditsJson.read(json).stream().map(DraftEntry::of).toList();
        }
        return List.of(new DraftEntry(ChangeJson.target(json.text("target")), json.read("change", ChangeJson::read),
                json.textOrNull("reason"), json.flag("excluded")));
    }
}
