package org.accessdesk.store.json;

import org.accessdesk.model.Secrets;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.journal.RunItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An item of a run as JSON, without nulls. */
public final class RunJson {
    private RunJson() {}

    public static ObjectNode write(RunItem item) {
        var json = JsonText.object().put("name", item.name()).put("reason", Secrets.mask(item.reason())).put("phase",
                item.phase().name());
        json.set("change", ChangeJson.write(item.change()));
        JsonText.put(json, "before", seen(item.before()));
        JsonText.put(json, "wanted", seen(item.wanted()));
        JsonText.put(json, "after", seen(item.after()));
        json.set("cascade", SeenJson.write(item.cascade()));
        var outcome = item.outcome();
        JsonText.put(json, "outcome", outcome == null ? null : OutcomeJson.write(outcome));
        JsonText.put(json, "traceId", item.traceId());
        JsonText.put(json, "at", item.at());
        return json;
    }

    private static @Nullable ObjectNode seen(@Nullable ServerState seen) {
        return seen == null ? null : SeenJson.write(seen);
    }

    /**
     * Reads an item.
     *
     * @throws IllegalArgumentException if {@code json} is no item
     */
    public static RunItem read(JsonReader json) {
        var before = json.read("before", SeenJson::read);
        var wanted = json.read("wanted", SeenJson::read);
        var after = json.read("after", SeenJson::read);
        return new RunItem(ChangeJson.read(json.object("change")), json.text("name"), json.text("reason"),
                json.one("phase", RunItem.Phase.class), before, wanted, after,
                SeenJson.cascade(json.object("cascade")),
                json.read("outcome", o -> OutcomeJson.read(o, before, after == null ? wanted : after)),
                json.textOrNull("traceId"), json.timeOrNull("at"));
    }
}
