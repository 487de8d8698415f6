package org.accessdesk.store.json;

import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.message.MessageCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** How an item ended, as JSON: for the journal, and for programs that read the result of a command. */
public final class OutcomeJson {
    private OutcomeJson() {}

    /** Writes the outcome; its field {@code kind} says which kind it is. */
    public static ObjectNode write(Outcome outcome) {
        var json = JsonText.object();
        switch (outcome) {
            case Outcome.Saved() -> json.put("kind", "saved");
            case Outcome.SavedAs(var texts) -> json.put("kind", "savedAs").set("texts",
                    JsonText.array(texts.stream().map(OutcomeJson::write).toList()));
            case Outcome.Overwrote(var before, var after) -> {
                json.put("kind", "overwrote").set("before", SeenJson.write(before));
                json.set("after", SeenJson.write(after));
            }
            case Outcome.ChangedSince(var now) -> json.put("kind", "changedSince").set("now", SeenJson.write(now));
            case Outcome.NotSeenYet(var confirmed) -> json.put("kind", "notSeenYet").put("confirmed", confirmed);
            case Outcome.TakenBack(var now) -> json.put("kind", "takenBack").set("now", SeenJson.write(now));
            case Outcome.AlreadySo() -> json.put("kind", "alreadySo");
            case Outcome.Conflicting(var conflict) -> json.put("kind", "conflict").set("conflict", write(conflict));
            case Outcome.Blocked(var finding) ->
                json.put("kind", "blocked").set("finding", FindingJson.write(finding));
            case Outcome.Refused(var problem) ->
                json.put("kind", "refused").set("problem", ProblemJson.write(problem));
            case Outcome.Differs() -> json.put("kind", "differs");
            case Outcome.Unclear(var problem) ->
                json.put("kind", "unclear").set("problem", ProblemJson.write(problem));
            case Outcome.NotSent(var why) ->
                JsonText.put(json.put("kind", "notSent"), "why", why == null ? null : MessageJson.text(why));
        }
        return json;
    }

    /**
     * Reads an outcome. Journals of earlier versions wrote {@code meanwhile} if somebody else had changed the object at
     * the same time, before or after; the item has what was seen then.
     *
     * @param before what the item's PUT replaced; null if it sent none
     * @param after the state after the item; null if unknown
     */
    static Outcome read(JsonReader json, @Nullable ServerState before, @Nullable ServerState after) {
        return switch (json.text("kind")) {
            case "saved" -> before != null && after != null && json.flag("meanwhile")
                    ? new Outcome.Overwrote(before, after)
                    : new Outcome.Saved();
            case "savedAs" -> new Outcome.SavedAs(json.objects("texts").stream().map(OutcomeJson::text).toList());
            case "overwrote" -> new Outcome.Overwrote(SeenJson.read(json.object("before")),
                    SeenJson.read(json.object("after")));
            case "changedSince" -> new Outcome.ChangedSince(SeenJson.read(json.object("now")));
            case "notSeenYet" -> new Outcome.NotSeenYet(json.flag("confirmed"));
            case "takenBack" -> new Outcome.TakenBack(SeenJson.read(json.object("now")));
            case "alreadySo" -> new Outcome.AlreadySo();
            case "conflict" -> new Outcome.Conflicting(conflict(json.object("conflict")));
            case "blocked" -> new Outcome.Blocked(FindingJson.read(json.object("finding")));
            case "refused" -> new Outcome.Refused(ProblemJson.read(json.object("problem")));
            case "differs" -> new Outcome.Differs();
            case "unclear" -> new Outcome.Unclear(ProblemJson.read(json.object("problem")));
            case "notSent" -> new Outcome.NotSent(json.has("why") ? MessageJson.read(json.text("why")) : null);
            default -> throw new BadJsonException(MessageCode.JSON_PART_UNKNOWN);
        };
    }

    private static ObjectNode write(KeptText text) {
        return JsonText.object().put("field", text.field().name()).put("sent", text.sent()).put("kept", text.kept());
    }

    private static KeptText text(JsonReader json) {
        return new KeptText(json.one("field", Conflict.GroupTextField.class), json.text("sent"), json.text("kept"));
    }

    private static ObjectNode write(Conflict conflict) {
        return switch (conflict) {
            case Conflict.ObjectGone() -> JsonText.object().put("kind", "objectGone");
            case Conflict.GroupGone(var group) ->
                JsonText.object().put("kind", "groupGone").put("group", group.value());
            case Conflict.NameTaken(var by) -> JsonText.object().put("kind", "nameTaken").put("by", by.value());
            case Conflict.NotInvited() -> JsonText.object().put("kind", "notInvited");
            case Conflict.StaysSent() -> JsonText.object().put("kind", "staysSent");
            case Conflict.PerhapsCreated(var as) ->
                JsonText.object().put("kind", "perhapsCreated").put("as", as.value());
            case Conflict.UserExists(var by) -> JsonText.object().put("kind", "userExists").put("by", by.value());
            case Conflict.NotCreated(var group) ->
                JsonText.object().put("kind", "notCreated").put("group", group.value());
            case Conflict.StaysRemoved(var groups) ->
                JsonText.object().put("kind", "staysRemoved").set("groups", JsonText.sorted(groups));
            case Conflict.HasMembers(var users) -> JsonText.object().put("kind", "hasMembers").put("users", users);
            case Conflict.LastGroupRemoved() -> JsonText.object().put("kind", "noGroupLeft");
            case Conflict.FieldSet(var field, var base, var mine, var theirs) ->
                JsonText.object().put("kind", "fieldSet")
                        .put("field", field.name()).put("base", base).put("mine", mine).put("theirs", theirs);
            case Conflict.LimitSet(var field, var base, var mine, var theirs) -> {
                var json = JsonText.object().put("kind", "limitSet").put("field", field.name());
                json.set("base", limit(field, base));
                json.set("mine", limit(field, mine));
                json.set("theirs", limit(field, theirs));
                yield json;
            }
            case Conflict.LimitUnknown(var field) ->
                JsonText.object().put("kind", "limitUnknown").put("field", field.name());
            case Conflict.NotInDefault(var module) ->
                JsonText.object().put("kind", "notInDefault").put("module", module.value());
            case Conflict.StaleRead(var known, var read) -> {
                var json = JsonText.object().put("kind", "staleRead");
                JsonText.put(json, "known", known);
                JsonText.put(json, "read", read);
                yield json;
            }
            case Conflict.ListsDiffer(var missing, var extra) -> {
                var json = JsonText.object().put("kind", "listsDiffer");
                json.set("missing", JsonText.sorted(missing));
                json.set("extra", JsonText.sorted(extra));
                yield json;
            }
            case Conflict.GivenSince(var module) ->
                JsonText.object().put("kind", "givenSince").put("module", module.value());
        };
    }

    private static ObjectNode limit(LimitField field, Limit limit) {
        var json = JsonText.object();
        LimitJson.put(json, field, limit, Naming.PLAIN);
        return json;
    }

    private static Conflict conflict(JsonReader json) {
        return switch (json.text("kind")) {
            case "objectGone" -> new Conflict.ObjectGone();
            case "groupGone" -> new Conflict.GroupGone(json.id("group", GroupId::new));
            case "nameTaken" -> new Conflict.NameTaken(json.id("by", GroupId::new));
            case "notInvited" -> new Conflict.NotInvited();
            case "staysSent" -> new Conflict.StaysSent();
            case "perhapsCreated" -> new Conflict.PerhapsCreated(json.id("as", GroupId::new));
            case "userExists" -> new Conflict.UserExists(json.id("by", UserId::new));
            case "notCreated" -> new Conflict.NotCreated(json.id("group", GroupId::new));
            case "staysRemoved" -> new Conflict.StaysRemoved(json.ids("groups", GroupId::new));
            case "hasMembers" -> new Conflict.HasMembers(json.number("users"));
            case "noGroupLeft" -> new Conflict.LastGroupRemoved();
            case "fieldSet" ->
                new Conflict.FieldSet(json.one("field", Conflict.GroupTextField.class), json.text("base"),
                        json.text("mine"), json.text("theirs"));
            case "limitSet" -> {
                var field = json.one("field", LimitField.class);
                yield new Conflict.LimitSet(field, LimitJson.read(json.object("base"), field),
                        LimitJson.read(json.object("mine"), field), LimitJson.read(json.object("theirs"), field));
            }
            case "limitUnknown" -> new Conflict.LimitUnknown(json.one("field", LimitField.class));
            case "notInDefault" -> new Conflict.NotInDefault(json.id("module", ModuleId::new));
            case "staleRead" -> new Conflict.StaleRead(json.numberOrNull("known"), json.numberOrNull("read"));
            case "listsDiffer" ->
                new Conflict.ListsDiffer(json.ids("missing", GroupId::new), json.ids("extra", GroupId::new));
            case "givenSince" -> new Conflict.GivenSince(json.id("module", ModuleId::new));
            default -> throw new BadJsonException(MessageCode.JSON_PART_UNKNOWN);
        };
    }
}
