package org.accessdesk.store.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.accessdesk.model.Secrets;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.UndoStep.TargetEdit;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Edits of targets as JSON. Most of 100,000 users who are edited at once share the groups that they had, join and leave:
 * these are written once, as a shape, and each such user is an array of its id, the place of the shape, and the revision
 * if the server sent one. Any other edit is an object.
 */
public final class EditsJson {
    private static final String EDITS = "edits";
    private static final String SHAPES = "shapes";

    private EditsJson() {}

    /**
     * What an edit of a user's memberships is beside the user.
     *
     * @param before the delta before the edit; null if there was none
     * @param after the delta after it, likewise
     */
    private record EditShape(@Nullable SetDelta<GroupId> before, @Nullable SetDelta<GroupId> after, Set<GroupId> base) {

        TargetEdit of(UserId user, @Nullable Integer revision) {
            return new TargetEdit(new Target.UserTarget(user), change(user, before, revision),
                    change(user, after, revision), "", false);
        }

        private @Nullable MembershipChange change(UserId user, @Nullable SetDelta<GroupId> groups,
                @Nullable Integer revision) {
            return groups == null ? null : new MembershipChange(user, groups, base, revision);
        }
    }

    /**
     * Writes the edits as UTF-8, one by one, and closes {@code out}: the tree of 100,000 takes many times the memory of the
     * edits themselves.
     */
    public static void write(List<TargetEdit> edits, OutputStream out) {
        var shapes = new LinkedHashMap<EditShape, Integer>();
        try (var json = JsonText.generator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart(EDITS);
            edits.forEach(edit -> write(edit, shapes, json));
            json.writeEndArray();
            json.writeArrayPropertyStart(SHAPES);
            shapes.keySet().forEach(shape -> write(shape, json));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** The same as a text. */
    public static String text(List<TargetEdit> edits) {
        var out = new ByteArrayOutputStream();
        write(edits, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Whether {@code json} has edits. */
    public static boolean isIn(JsonReader json) {
        return json.has(EDITS);
    }

    private static void write(TargetEdit edit, Map<EditShape, Integer> shapes, JsonGenerator json) {
        var shaped = membership(edit);
        if (shaped == null) {
            json.writePOJO(object(edit));
            return;
        }
        var shape = new EditShape(delta(edit.before()), delta(edit.after()), shaped.base());
        var place = shapes.computeIfAbsent(shape, _ -> shapes.size());
        json.writeStartArray();
        json.writeString(shaped.user().value());
        json.writeNumber(place);
        if (shaped.baseRevision() != null) {
            json.writeNumber(shaped.baseRevision());
        }
        json.writeEndArray();
    }

    /** A change of memberships that has all of the edit but the deltas; null if there is more to it. */
    private static @Nullable MembershipChange membership(TargetEdit edit) {
        var plain = edit.reason().isEmpty() && !edit.excluded();
        return switch (edit.after()) {
            case MembershipChange after when plain && hasBaseOf(edit.before(), after) -> after;
            case null -> plain && edit.before() instanceof MembershipChange before ? before : null;
            default -> null;
        };
    }

    private static boolean hasBaseOf(@Nullable Change before, MembershipChange after) {
        return before == null || (before instanceof MembershipChange was && was.user().equals(after.user())
                && was.base().equals(after.base()) && Objects.equals(was.baseRevision(), after.baseRevision()));
    }

    private static @Nullable SetDelta<GroupId> delta(@Nullable Change change) {
        return change instanceof MembershipChange membership ? membership.groups() : null;
    }

    /** Without a tree: most users of a large edit may have a shape of their own. */
    private static void write(EditShape shape, JsonGenerator json) {
        json.writeStartObject();
        write("before", shape.before, json);
        write("after", shape.after, json);
        write("base", shape.base, json);
        json.writeEndObject();
    }

    private static void write(String name, @Nullable SetDelta<GroupId> delta, JsonGenerator json) {
        if (delta != null) {
            json.writeObjectPropertyStart(name);
            write("added", delta.added(), json);
            write("removed", delta.removed(), json);
            json.writeEndObject();
        }
    }

    /** Sorted, so that equal sets give equal JSON. */
    private static void write(String name, Set<GroupId> groups, JsonGenerator json) {
        var ids = new String[groups.size()];
        var end = 0;
        for (var group : groups) {
            ids[end++] = group.value();
        }
        Arrays.sort(ids);
        json.writeName(name);
        json.writeArray(ids, 0, ids.length);
    }

    private static ObjectNode object(TargetEdit edit) {
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

    /**
     * Reads edits; earlier versions wrote each as an object, and no shapes.
     *
     * @throws IllegalArgumentException if {@code json} has none
     */
    public static List<TargetEdit> read(JsonReader json) {
        var shapes = json.has(SHAPES) ? json.objects(SHAPES).stream().map(EditsJson::readShape).toList()
                : List.<EditShape>of();
        var edits = new ArrayList<TargetEdit>();
        json.array(EDITS).forEach(
                node -> edits.add(node.isArray() ? shaped(node, shapes) : object(new JsonReader(node))));
        return edits;
    }

    private static EditShape readShape(JsonReader json) {
        Function<JsonReader, SetDelta<GroupId>> delta = d -> new SetDelta<>(d.ids("added", GroupId::new),
                d.ids("removed", GroupId::new));
        return new EditShape(json.read("before", delta), json.read("after", delta),
                Set.copyOf(json.ids("base", GroupId::new)));
    }

    private static TargetEdit shaped(JsonNode node, List<EditShape> shapes) {
        var place = number(node.path(1));
        if (!node.path(0).isString() || place < 0 || place >= shapes.size()) {
            throw new BadJsonException(MessageCode.JSON_NO_LIST, EDITS);
        }
        return shapes.get(place).of(new UserId(node.path(0).stringValue()),
                node.size() > 2 ? number(node.path(2)) : null);
    }

    private static Integer number(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw new BadJsonException(MessageCode.JSON_NO_NUMBER, EDITS);
        }
        return node.intValue();
    }

    private static TargetEdit object(JsonReader json) {
        return new TargetEdit(ChangeJson.target(json.text("target")), json.read("before", ChangeJson::read),
                json.read("after", ChangeJson::read), json.textOrEmpty("reason"), json.flag("excluded"));
    }
}
