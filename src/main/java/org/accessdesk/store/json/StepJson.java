package org.accessdesk.store.json;

import java.io.OutputStream;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.draft.UndoStep;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An undo step as JSON. */
public final class StepJson {
    private StepJson() {}

    /**
     * Writes the step as UTF-8, edit by edit, and closes {@code out}: the tree of 100,000 edits takes many times the memory of the edits
     * themselves.
     */
    public static void write(UndoStep step, OutputStream out) {
        try (var json = JsonText.generator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("edits");
            step.edits().forEach(edit -> json.writePOJO(edit(edit)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static ObjectNode edit(UndoStep.TargetEdit edit) {
        var json = JsonText.object().put("target", ChangeJson.write(edit.target()));
        JsonText.put(json, "before", change(edit.before()));
        JsonText.put(json, "after", change(edit.after()));
        JsonText.put(json, "reason", edit.reason().isEmpty() ? null : Secrets.mask(edit.reason()));
        JsonText.put(json, "excluded", edit.excluded() ? Boolean.TRUE : null);
        return json;
    }

    private static @Nullable ObjectNode change(@Nullable Change change) {
        return change == null ? null : ChangeJson.write(change);
    }

    private static UndoStep.TargetEdit edit(JsonReader json) {
        return new UndoStep.TargetEdit(ChangeJson.target(json.text("target")), json.read("before", ChangeJson::read),
                json.read("after", ChangeJson::read), json.textOrEmpty("reason"), json.flag("excluded"));
    }

    /**
     * Reads a step.
     *
     * @throws IllegalArgumentException if {@code json} is no step
     */
    public static UndoStep read(JsonReader json) {
        return new UndoStep(json.objects("edits").stream().map(StepJson::edit).toList());
    }
}
