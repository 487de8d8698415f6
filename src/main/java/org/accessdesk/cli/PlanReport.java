package org.accessdesk.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.Printable;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.merge.Merge;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.service.review.ReviewItem;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.ui.kit.text.FindingTexts;
import org.accessdesk.ui.kit.text.Sentences;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The output of a plan: text for users, or one JSON object for programs. */
final class PlanReport {
    private final Reviewed reviewed;
    private final String file;

    /** @param file the draft's file, as typed */
    PlanReport(Reviewed reviewed, String file) {
        this.reviewed = reviewed;
        this.file = file;
    }

    /** Whether it cannot be applied: it has a conflict, or a guard blocks it. */
    boolean cannotBeApplied() {
        return !reviewed.conflicts().isEmpty() || isBlocked();
    }

    private boolean isBlocked() {
        return reviewed.findings().stream().anyMatch(f -> f.severity() == Finding.Severity.BLOCKED);
    }

    /** The text, line by line; no line starts with text from outside. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        var account = reviewed.now().account();
        lines.add("Draft “" + name() + "” for " + named(account.name(), account.id()) + ", as of "
                + reviewed.now().takenAt());
        reviewed.items().forEach(i -> lines.add(line(i)));
        effect(lines, "lose", reviewed.effect().lost());
        effect(lines, "gain", reviewed.effect().gained());
        lines.addAll(FindingSentence.of(reviewed.findings(), reviewed.now()));
        if (reviewed.unwatched() > 0) {
            lines.add("Note: " + Sentences.ofUndetectableLosses(reviewed));
        }
        lines.add(summary());
        return lines;
    }

    private String summary() {
        if (isBlocked()) {
            return file + ": Nothing is sent before what is blocked is changed.";
        }
        var conflicts = !reviewed.conflicts().isEmpty();
        if (reviewed.puts() == 0) {
            return conflicts ? file + ": Nothing can be sent: what is marked ! has to be settled first."
                    : "Nothing to do.";
        }
        return "Requests that write: " + reviewed.puts() + (conflicts ? "; what is marked ! is left out." : "");
    }

    private static String named(String name, Id id) {
        return name.isBlank() ? id.value() : name + " (" + id.value() + ")";
    }

    private String name() {
        return reviewed.draft().name().isBlank() ? "Draft" : reviewed.draft().name();
    }

    private String line(ReviewItem item) {
        var mark = switch (state(item)) {
            case "change" -> "  ~ ";
            case "conflict" -> "  ! ";
            default -> "  = ";
        };
        var what = named(item.name(), item.target().id());
        var conflict = item.conflict();
        if (conflict != null) {
            return mark + what + ": " + Sentences.of(conflict, reviewed.now());
        }
        return mark + what
                + (state(item).equals("change") ? ": " + String.join(", ", deltas(item)) : ": " + state(item));
    }

    private static String state(ReviewItem item) {
        if (!item.included()) {
            return "excluded";
        }
        return switch (item.merge()) {
            case Merge.ToPut<?> _ -> "change";
            case Merge.MergeConflict<?> _ -> "conflict";
            case Merge.NothingToDo<?> _ -> "nothing to do";
        };
    }

    private List<String> deltas(ReviewItem item) {
        var all = new ArrayList<String>();
        switch (item.change()) {
            case MembershipChange m -> {
                m.added().stream().sorted().forEach(g -> all.add("+ " + name(g)));
                m.removed().stream().sorted().forEach(g -> all.add("- " + name(g)));
            }
            case GroupChange g -> {
                for (var field : GroupTextField.values()) {
                    text(all, field.name().toLowerCase(Locale.ROOT), field.of(g));
                }
                modules(all, g.addedModules(), g.removedModules());
            }
            case TokenChange t -> modules(all, t.added(), t.removed());
        }
        return all;
    }

    private static void text(List<String> all, String field, @Nullable String value) {
        if (value != null) {
            all.add(field + " “" + value + "”");
        }
    }

    private void modules(List<String> all, Set<ModuleId> added, Set<ModuleId> removed) {
        added.stream().sorted().forEach(m -> all.add("+ " + name(m)));
        removed.stream().sorted().forEach(m -> all.add("- " + name(m)));
    }

    private void effect(List<String> lines, String verb, Map<ModuleId, Set<UserId>> users) {
        users.forEach((module, who) -> lines
                .add(who.size() + (who.size() == 1 ? " user " + verb + "s " : " users " + verb + " ")
                        + name(module)));
    }

    private String name(Id id) {
        return reviewed.now().nameOf(id).map(name -> named(name, id)).orElse(id.value());
    }

    /** One JSON object, without characters that a terminal could interpret as a command. */
    String json() {
        var root = JsonText.object();
        root.put("draft", name());
        root.put("account", reviewed.now().account().id().value());
        root.put("asOf", reviewed.now().takenAt().toString());
        root.put("complete", reviewed.isComplete());
        root.put("writes", reviewed.puts());
        root.put("unwatched", reviewed.unwatched());
        var changes = root.putArray("changes");
        reviewed.items().forEach(i -> change(changes.addObject(), i));
        counts(root.putObject("lost"), reviewed.effect().lost());
        counts(root.putObject("gained"), reviewed.effect().gained());
        var findings = root.putArray("findings");
        FindingTexts.of(reviewed.findings(), reviewed.now())
                .forEach(f -> findings.addObject()
                        .put("severity", f.finding().severity().name().toLowerCase(Locale.ROOT))
                        .put("message", f.text()));
        return Printable.json(JsonText.lines(root));
    }

    private void change(ObjectNode node, ReviewItem item) {
        node.put("id", item.target().id().toString());
        node.put("name", item.name());
        node.put("state", state(item));
        var conflict = item.conflict();
        if (conflict != null) {
            node.put("conflict", Sentences.of(conflict, reviewed.now()));
        }
        switch (item.change()) {
            case MembershipChange m -> {
                ids(node, "joins", m.added());
                ids(node, "leaves", m.removed());
            }
            case GroupChange g -> {
                field(node, "setName", g.name());
                field(node, "setDescription", g.description());
                field(node, "setLogo", g.logo());
                ids(node, "gets", g.addedModules());
                ids(node, "loses", g.removedModules());
            }
            case TokenChange t -> {
                ids(node, "gets", t.added());
                ids(node, "loses", t.removed());
            }
        }
    }

    private static void field(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void ids(ObjectNode node, String name, Collection<?> ids) {
        if (!ids.isEmpty()) {
            var array = node.putArray(name);
            ids.stream().map(Object::toString).sorted().forEach(array::add);
        }
    }

    private static void counts(ObjectNode node, Map<ModuleId, Set<UserId>> users) {
        var sorted = users.entrySet().stream()
                .collect(Collectors.toMap(e -> e.getKey().value(), e -> e.getValue().size()));
        sorted.keySet().stream().sorted().forEach(id -> node.put(id, sorted.get(id)));
    }
}
