package org.accessdesk.store.json;

import org.accessdesk.model.GroupId;
import org.accessdesk.model.ModuleId;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Outcome;
import tools.jackson.databind.node.ObjectNode;

/** How an item ended, as JSON. */
final class OutcomeJson {
    private OutcomeJson() {}

    static ObjectNode write(Outcome outcome) {
        var json = Json.object();
        switch (outcome) {
            case Outcome.Saved(var meanwhile) -> json.put("kind", "saved").put("meanwhile", meanwhile);
            case Outcome.AlreadySo() -> json.put("kind", "alreadySo");
            case Outcome.Conflicting(var conflict) -> json.put("kind", "conflict").set("conflict", write(conflict));
            case Outcome.Blocked(var finding) ->
                json.put("kind", "blocked").set("finding", FindingJson.write(finding));
            case Outcome.Refused(var problem) ->
                json.put("kind", "refused").set("problem", ProblemJson.write(problem));
            case Outcome.Differs() -> json.put("kind", "differs");
            case Outcome.Unclear(var problem) ->
                json.put("kind", "unclear").set("problem", ProblemJson.write(problem));
            case Outcome.NotSent() -> json.put("kind", "notSent");
        }
        return json;
    }

    static Outcome read(Obj json) {
        return switch (json.text("kind")) {
            case "saved" -> new Outcome.Saved(json.flag("meanwhile"));
            case "alreadySo" -> new Outcome.AlreadySo();
            case "conflict" -> new Outcome.Conflicting(conflict(json.object("conflict")));
            case "blocked" -> new Outcome.Blocked(FindingJson.read(json.object("finding")));
            case "refused" -> new Outcome.Refused(ProblemJson.read(json.object("problem")));
            case "differs" -> new Outcome.Differs();
            case "unclear" -> new Outcome.Unclear(ProblemJson.read(json.object("problem")));
            case "notSent" -> new Outcome.NotSent();
            default -> throw new BadJsonException("it has an outcome of an unknown kind");
        };
    }

    private static ObjectNode write(Conflict conflict) {
        return switch (conflict) {
            case Conflict.ObjectGone() -> Json.object().put("kind", "objectGone");
            case Conflict.GroupGone(var group) ->
                Json.object().put("kind", "groupGone").put("group", group.value());
            case Conflict.NoGroupLeft() -> Json.object().put("kind", "noGroupLeft");
            case Conflict.FieldSet(var field, var base, var mine, var theirs) -> Json.object().put("kind", "fieldSet")
                    .put("field", field.name()).put("base", base).put("mine", mine).put("theirs", theirs);
            case Conflict.NotInDefault(var module) ->
                Json.object().put("kind", "notInDefault").put("module", module.value());
            case Conflict.GivenSince(var module) ->
                Json.object().put("kind", "givenSince").put("module", module.value());
        };
    }

    private static Conflict conflict(Obj json) {
        return switch (json.text("kind")) {
            case "objectGone" -> new Conflict.ObjectGone();
            case "groupGone" -> new Conflict.GroupGone(json.id("group", GroupId::new));
            case "noGroupLeft" -> new Conflict.NoGroupLeft();
            case "fieldSet" -> new Conflict.FieldSet(json.one("field", Conflict.TextField.class), json.text("base"),
                    json.text("mine"), json.text("theirs"));
            case "notInDefault" -> new Conflict.NotInDefault(json.id("module", ModuleId::new));
            case "givenSince" -> new Conflict.GivenSince(json.id("module", ModuleId::new));
            default -> throw new BadJsonException("it has a conflict of an unknown kind");
        };
    }
}
