package org.accessdesk.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.FieldNames;
import org.accessdesk.ui.kit.text.LimitTexts;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.text.Tone;

/** The changes of a run in words, with current names for the journal's ids. */
final class ItemRows {
    private final SnapshotNames names;
    private final Map<Integer, List<String>> trails;

    /** @param trails the audit records of items, by their place */
    ItemRows(SnapshotNames names, Map<Integer, List<String>> trails) {
        this.names = names;
        this.trails = trails;
    }

    List<ItemRow> of(Run run) {
        var rows = new ArrayList<ItemRow>();
        for (var item : run.items()) {
            rows.add(row(rows.size(), item));
        }
        return rows;
    }

    private ItemRow row(int place, RunItem item) {
        var lines = new ArrayList<ItemRow.ItemLine>(lines(item));
        item.cascade().groups().entrySet().stream().sorted((a, b) -> a.getKey().compareTo(b.getKey()))
                .forEach(e -> lines.add(new ItemRow.ItemLine(Texts.format("history.item.along", name(e.getKey())),
                        Chip.Value.ofNames(e.getValue(), Chip.Variant.REMOVED, this::name))));
        if (!item.cascade().tokens().isEmpty()) {
            lines.add(new ItemRow.ItemLine(Texts.format("history.item.alongTokens", item.cascade().tokens().size()),
                    item.cascade().tokens().values().stream().flatMap(Set::stream).distinct().sorted()
                            .map(m -> new Chip.Value(name(m), Chip.Variant.REMOVED)).toList()));
        }
        var trace = item.traceId();
        var id = item.object();
        return new ItemRow(place, id.value(), Names.of(id, item.name(), names), kind(item), lines,
                outcome(item), tone(item), facts(item), trace == null ? "" : trace,
                trails.get(place) == null && isChangedByOthers(item), trails.getOrDefault(place, List.of()));
    }

    /** Whether somebody else changed the object at the same time or later. */
    private static boolean isChangedByOthers(RunItem item) {
        return item.outcome() instanceof Outcome.Overwrote || item.outcome() instanceof Outcome.ChangedSince
                || item.outcome() instanceof Outcome.TakenBack;
    }

    private static String kind(RunItem item) {
        return switch (item.change()) {
            case MembershipChange _ -> Texts.get("history.item.membership");
            case GroupChange _ -> Texts.get("history.item.group");
            case InvitationRenewal _ -> Texts.get("history.item.renewedInvitation");
            case UserInvitation _ -> Texts.get("history.item.invitedUser");
            case UserRemoval _ -> Texts.get("history.item.removedUser");
            case GroupDeletion _ -> Texts.get("history.item.deletedGroup");
            case GroupCreation _ -> Texts.get("history.item.newGroup");
            case TokenChange _ -> Texts.get("history.item.token");
        };
    }

    private List<ItemRow.ItemLine> lines(RunItem item) {
        return switch (item.change()) {
            case MembershipChange m -> {
                var base = item.before() instanceof ServerState.UserState was ? was.groups() : m.base();
                yield List.of(line("history.item.groups", base, m.groups()));
            }
            case GroupChange g -> {
                var base = item.before() instanceof ServerState.GroupState before ? before.content() : g.base();
                yield groupLines(g, base);
            }
            case InvitationRenewal _ -> List.of();
            case UserInvitation i -> List.of(new ItemRow.ItemLine(Texts.get("history.item.groups"),
                    Chip.Value.ofNames(i.groups(), Chip.Variant.ADDED, this::name)));
            case UserRemoval r -> List.of(new ItemRow.ItemLine(Texts.get("history.item.groups"),
                    Chip.Value.ofNames(r.base(), Chip.Variant.REMOVED, this::name)));
            case GroupDeletion g -> List.of(new ItemRow.ItemLine(Texts.get("history.item.modules"),
                    Chip.Value.ofNames(g.base().modules(), Chip.Variant.REMOVED, this::name)));
            case GroupCreation g -> groupLines(g.asChange(), g.asChange().base());
            case TokenChange t -> List.of(line("history.item.modules", t.base(), t.modules()));
        };
    }

    private List<ItemRow.ItemLine> groupLines(GroupChange change, GroupContent base) {
        var lines = new ArrayList<ItemRow.ItemLine>();
        for (var field : GroupTextField.values()) {
            var text = field.of(change);
            if (text != null) {
                lines.add(new ItemRow.ItemLine(FieldNames.label(field), Chip.Value.ofTexts(field.of(base), text)));
            }
        }
        if (!change.modules().isEmpty()) {
            lines.add(line("history.item.modules", base.modules(), change.modules()));
        }
        for (var limit : new TreeMap<>(change.limits()).entrySet()) {
            lines.add(new ItemRow.ItemLine(LimitTexts.label(limit.getKey()),
                    LimitTexts.chips(limit.getKey(), limit.getKey().of(base), limit.getValue(), names)));
        }
        return lines;
    }

    private <T extends Id> ItemRow.ItemLine line(String key, Set<T> base, SetDelta<T> delta) {
        var stayed = base.stream().filter(e -> !delta.touched().contains(e)).toList();
        return new ItemRow.ItemLine(Texts.get(key),
                Chip.Value.ofChange(stayed, delta.added(), delta.removed(), this::name));
    }

    private String name(Id id) {
        return Names.of(id, names);
    }

    private String outcome(RunItem item) {
        return switch (item.outcome()) {
            case null -> item.phase() == RunItem.Phase.SENDING ? Texts.get("history.outcome.unknown")
                    : Texts.get("history.outcome.left");
            case Outcome.Saved _ -> Texts.get("history.outcome.done");
            case Outcome.SavedAs _, Outcome.Overwrote _, Outcome.ChangedSince _ ->
                Texts.format("history.outcome.took", Sentences.of(item.outcome(), names));
            case Outcome.AlreadySo _ -> Texts.get("history.outcome.alreadySo");
            case Outcome.NotSeenYet(var confirmed) when confirmed ->
                Texts.format("history.outcome.unseen", Sentences.of(item.outcome(), names));
            case Outcome other -> Sentences.of(other, names);
        };
    }

    private static Tone tone(RunItem item) {
        return switch (item.outcome()) {
            case null -> Tone.PENDING;
            case Outcome.Saved _, Outcome.SavedAs _ -> Tone.POSITIVE;
            case Outcome.AlreadySo _ -> Tone.NEUTRAL;
            case Outcome.Overwrote _, Outcome.ChangedSince _, Outcome.NotSeenYet _, Outcome.NotSent _, Outcome.Unclear _ ->
                Tone.PENDING;
            case Outcome.Conflicting _, Outcome.Blocked _, Outcome.Refused _, Outcome.Differs _, Outcome.TakenBack _ ->
                Tone.NEGATIVE;
        };
    }

    private static String facts(RunItem item) {
        var parts = new ArrayList<String>();
        var before = item.before() == null ? null : item.before().revision();
        var after = item.after() == null ? null : item.after().revision();
        if (before != null && after != null) {
            parts.add(Texts.format("history.item.revisions", before, after));
        }
        if (item.at() != null) {
            parts.add(Dates.time(item.at()));
        }
        if (!item.reason().isEmpty()) {
            parts.add(Names.line(item.reason()));
        }
        return String.join(" · ", parts);
    }
}
