package org.accessdesk.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.review.ReviewItem;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.ui.kit.text.Sentences;
import org.jspecify.annotations.Nullable;

/** The output of a plan as text for users. */
final class PlanReport {
    private final Reviewed reviewed;
    private final String file;

    /** @param file the draft's file, as typed */
    PlanReport(Reviewed reviewed, String file) {
        this.reviewed = reviewed;
        this.file = file;
    }

    /** The text, line by line; no line starts with text from outside. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        var account = reviewed.now().account();
        lines.add("Draft “" + PlanState.name(reviewed) + "” for " + named(account.name(), account.id()) + ", as of "
                + reviewed.now().takenAt());
        reviewed.items().forEach(i -> lines.add(line(i)));
        effect(lines, "lose", reviewed.effect().lost());
        effect(lines, "gain", reviewed.effect().gained());
        lines.addAll(FindingSentence.of(reviewed.findings(), reviewed.names()));
        if (reviewed.unwatched() > 0) {
            lines.add("Note: " + Sentences.ofUndetectableLosses(reviewed));
        }
        lines.add(summary());
        return lines;
    }

    private String summary() {
        if (PlanState.isBlocked(reviewed)) {
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
        return name.isBlank() ? id.value() : id.isLocal() ? name : name + " (" + id.value() + ")";
    }

    private String line(ReviewItem item) {
        var mark = switch (PlanState.of(item)) {
            case "change" -> "  ~ ";
            case "conflict" -> "  ! ";
            default -> "  = ";
        };
        var what = named(item.name(), item.target().id());
        var conflict = item.conflict();
        if (conflict != null) {
            return mark + what + ": " + Sentences.of(conflict, reviewed.names());
        }
        return mark + what
                + (PlanState.of(item).equals("change") ? ": " + String.join(", ", deltas(item))
                        : ": " + PlanState.of(item));
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
                limits(all, g);
            }
            case GroupCreation g -> {
                all.add("new group");
                text(all, "description", g.asChange().description());
                text(all, "logo", g.asChange().logo());
                modules(all, g.content().modules(), Set.of());
                limits(all, g.asChange());
            }
            case InvitationRenewal _ -> all.add("send the invitation again");
            case UserInvitation i -> {
                all.add("invite " + i.email());
                i.groups().stream().sorted().forEach(g -> all.add("+ " + name(g)));
            }
            case UserRemoval _ -> all.add("remove from the account");
            case GroupDeletion _ -> all.add("delete the group");
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

    private void limits(List<String> all, GroupChange change) {
        for (var field : LimitField.values()) {
            var limit = field.of(change);
            if (limit != null) {
                var name = field.name().toLowerCase(Locale.ROOT);
                all.add(limit instanceof Limit.Chosen(var ids)
                        ? name + " " + (ids.isEmpty() ? "none"
                                : ids.stream().sorted(Comparator.comparing(Id::value)).map(this::name)
                                        .collect(Collectors.joining(", ")))
                        : "all " + name);
            }
        }
    }

    private void effect(List<String> lines, String verb, Map<ModuleId, Set<UserId>> users) {
        users.forEach((module, who) -> lines
                .add(who.size() + (who.size() == 1 ? " user " + verb + "s " : " users " + verb + " ")
                        + name(module)));
    }

    private String name(Id id) {
        return reviewed.sent().nameOf(id).map(name -> named(name, id)).orElse(id.value());
    }
}
