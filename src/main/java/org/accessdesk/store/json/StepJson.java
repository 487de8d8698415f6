package org.accessdesk.store.json;

import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Step;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A step of undo as JSON. */
public final class StepJson {
    private StepJson() {}

    public static ObjectNode write(Step step) {
        var json = Json.object();
        json.set("edits", Json.array(step.edits().stream().map(StepJson::edit).toList()));
        return json;
    }

    private static ObjectNode edit(Step.Edit edit) {
        var json = Json.object().put("target", ChangeJson.write(edit.target()));
        Json.put(json, "before", change(edit.before()));
        Json.put(json, "after", change(edit.after()));
        return json;
    }

    private static @Nullable ObjectNode change(@Nullable Change change) {
        return change == null ? null : ChangeJson.write(change);
    }

    /**
     * What {@code json} stands for.
     *
     * @throws IllegalArgumentException if {@code json} is no step
     */
    public static Step read(Obj json) {
        return new Step(json.objects("edits").stream().map(e -> new Step.Edit(ChangeJson.target(e.text("target")),
                e.read("before", ChangeJson::read), e.read("after", ChangeJson::read))).toList());
    }
}
