package org.accessdesk.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.Printable;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.service.review.ReviewItem;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.store.json.JsonText;
import org.accessdesk.ui.kit.text.FindingTexts;
import org.accessdesk.ui.kit.text.Sentences;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The output of a plan as one JSON object for programs. */
record PlanJson(Reviewed reviewed) {

    /** One JSON object, without characters that a terminal could interpret as a command. */
    String text() {
        var root = JsonText.object();
        root.put("draft", PlanState.name(reviewed));
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
        FindingTexts.of(reviewed.findings(), reviewed.names())
                .forEach(f -> findings.addObject()
                        .put("severity", f.finding().severity().name().toLowerCase(Locale.ROOT))
                        .put("message", f.text()));
        return Printable.json(JsonText.lines(root));
    }

    private void change(ObjectNode node, ReviewItem item) {
        node.put("id", item.target().id().toString());
        node.put("name", item.name());
        node.put("state", PlanState.of(item));
        var conflict = item.conflict();
        if (conflict != null) {
            node.put("conflict", Sentences.of(conflict, reviewed.names()));
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
                limits(node, g);
            }
            case GroupCreation g -> {
                node.put("creates", true);
                field(node, "setDescription", g.asChange().description());
                field(node, "setLogo", g.asChange().logo());
                ids(node, "gets", g.content().modules());
                limits(node, g.asChange());
            }
            case InvitationRenewal _ -> node.put("renewsInvitation", true);
            case UserInvitation i -> {
                node.put("invites", i.email());
                ids(node, "joins", i.groups());
            }
            case UserRemoval _ -> node.put("removes", true);
            case GroupDeletion _ -> node.put("deletes", true);
            case TokenChange t -> {
                ids(node, "gets", t.added());
                ids(node, "loses", t.removed());
            }
        }
    }

    /** Null stands for all, as in the requests. */
    private static void limits(ObjectNode node, GroupChange change) {
        change.limits().forEach((field, limit) -> {
            var name = switch (field) {
                case BUYERS -> "setBuyers";
                case EXTENSIONS -> "setExtensions";
            };
            if (limit instanceof Limit.Chosen(var chosen)) {
                var array = node.putArray(name);
                chosen.stream().map(Id::value).sorted().forEach(array::add);
            } else {
                node.putNull(name);
            }
        });
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
