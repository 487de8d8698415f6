package org.accessdesk.model.journal;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TextForm;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.jspecify.annotations.Nullable;

/**
 * What a run did to one target, with all its items: only what its changes named and the server proved, and what the
 * platform removed along with it.
 *
 * @param name the target's name then; empty if only a cascade affected it
 * @param groups the groups that a user joined and left
 * @param modules the modules that a group or an API token got and lost
 * @param texts the texts of a group that were set
 * @param limits the buyers and extensions of a group that were set
 * @param created whether it made the group, or invited the user
 * @param again what makes the group again that it deleted; null if it deleted none
 * @param removed the user that it removed, with the groups at that time; null if it removed none
 */
record AppliedDelta(String name, SetDelta<GroupId> groups, SetDelta<ModuleId> modules,
        Map<GroupTextField, TextEdit> texts, Map<LimitField, LimitEdit> limits, boolean created,
        @Nullable GroupCreation again, @Nullable UserRemoval removed) {

    private AppliedDelta(String name, SetDelta<GroupId> groups, SetDelta<ModuleId> modules) {
        this(name, groups, modules, Map.of(), Map.of(), false, null, null);
    }

    /** Of what was made or deleted, nothing else counts. */
    private AppliedDelta(String name, boolean created, @Nullable GroupCreation again, @Nullable UserRemoval removed) {
        this(name, SetDelta.none(), SetDelta.none(), Map.of(), Map.of(), created, again, removed);
    }

    /** The old and the new limit; the old one may be unsaid. */
    record LimitEdit(Limit was, Limit became) {

        /** Both in sequence, as texts. */
        LimitEdit then(LimitEdit next) {
            return became.equals(next.was) ? new LimitEdit(was, next.became) : next;
        }
    }

    /** Whether it changed nothing of what can be edited. */
    boolean isEmpty() {
        return groups.isEmpty() && modules.isEmpty() && texts.isEmpty() && limits.isEmpty();
    }

    /** The old and the new text. */
    record TextEdit(String was, String became) {

        /** Both in sequence; a value that somebody else set in between counts as the old text. */
        TextEdit then(TextEdit next) {
            return became.equals(next.was) ? new TextEdit(was, next.became) : next;
        }
    }

    /** What {@code items} did, by target, in their order. */
    static Map<Target, AppliedDelta> by(List<RunItem> items) {
        var all = new LinkedHashMap<Target, AppliedDelta>();
        for (var item : items) {
            var left = left(item);
            if (item.before() != null && left != null) {
                var applied = of(item, item.before(), left);
                all.merge(target(item, left), applied, AppliedDelta::then);
                cascade(item, applied).forEach((target, d) -> all.merge(target, d, AppliedDelta::then));
            }
        }
        return all;
    }

    /** What was made is known by the id that the server gave it. */
    private static Target target(RunItem item, ServerState left) {
        return switch (left) {
            case ServerState.MadeState(var group, _, _) -> new Target.GroupTarget(group);
            case ServerState.InvitedState(var user, _, _) -> new Target.UserTarget(user);
            case ServerState _ -> item.change().target();
        };
    }

    /**
     * The server's state afterwards. A saved item without a read-back left what was sent; a differing or since changed
     * one left what was read back, and its wanted part counts as done; an unclear one is unknown until it is read
     * again.
     */
    private static @Nullable ServerState left(RunItem item) {
        return switch (item.outcome()) {
            case null -> null;
            case Outcome.Saved _, Outcome.SavedAs _, Outcome.Overwrote _ ->
                item.after() == null ? item.wanted() : item.after();
            case Outcome.ChangedSince _, Outcome.NotSeenYet _, Outcome.Differs _, Outcome.TakenBack _ -> item.after();
            case Outcome.AlreadySo _, Outcome.Conflicting _, Outcome.Blocked _, Outcome.Refused _, Outcome.Unclear _, Outcome.NotSent _ ->
                null;
        };
    }

    private static AppliedDelta of(RunItem item, ServerState before, ServerState left) {
        var none = new AppliedDelta(item.name(), SetDelta.none(), SetDelta.none());
        return switch (item.change()) {
            case MembershipChange m when before instanceof ServerState.UserState b
                    && left instanceof ServerState.UserState l ->
                new AppliedDelta(item.name(), m.groups().provenBy(b.groups(), l.groups()), SetDelta.none());
            case GroupChange g when before instanceof ServerState.GroupState b
                    && left instanceof ServerState.GroupState l ->
                of(item.name(), g, b.content(), l.content());
            case TokenChange t when before instanceof ServerState.TokenState b
                    && left instanceof ServerState.TokenState l ->
                new AppliedDelta(item.name(), SetDelta.none(), t.modules().provenBy(b.modules(), l.modules()));
            case UserInvitation _ when left instanceof ServerState.InvitedState(_, var groups, _) ->
                new AppliedDelta(item.name(), new SetDelta<>(groups, Set.of()), SetDelta.none(), Map.of(), Map.of(),
                        true, null, null);
            case GroupCreation _ when left instanceof ServerState.MadeState ->
                new AppliedDelta(item.name(), true, null, null);
            case GroupDeletion d when before instanceof ServerState.GroupState b
                    && left instanceof ServerState.NoObject ->
                new AppliedDelta(item.name(), false, d.again(b.content()), null);
            case UserRemoval r when before instanceof ServerState.UserState b
                    && left instanceof ServerState.NoObject ->
                new AppliedDelta(item.name(), false, null, r.from(b.groups()));
            case MembershipChange _, GroupChange _, GroupCreation _, GroupDeletion _, InvitationRenewal _, TokenChange _, UserInvitation _, UserRemoval _ ->
                none;
        };
    }

    private static AppliedDelta of(String name, GroupChange change, GroupContent before, GroupContent left) {
        var texts = new EnumMap<GroupTextField, TextEdit>(GroupTextField.class);
        for (var field : GroupTextField.values()) {
            var mine = field.of(change);
            var was = field.of(before);
            var is = field.of(left);
            if (mine != null && !is.equals(was) && TextForm.keeps(mine, is)) {
                texts.put(field, new TextEdit(was, is));
            }
        }
        var limits = new EnumMap<LimitField, LimitEdit>(LimitField.class);
        for (var field : LimitField.values()) {
            var mine = field.of(change);
            if (mine != null && mine.equals(field.of(left)) && !mine.equals(field.of(before))) {
                limits.put(field, new LimitEdit(field.of(before), mine));
            }
        }
        return new AppliedDelta(name, SetDelta.none(), change.modules().provenBy(before.modules(), left.modules()),
                texts, limits, false, null, null);
    }

    /**
     * What the platform removed from other groups and tokens with the modules that {@code applied} removed from the
     * Default group.
     */
    private static Map<Target, AppliedDelta> cascade(RunItem item, AppliedDelta applied) {
        var all = new LinkedHashMap<Target, AppliedDelta>();
        item.cascade().groups().forEach((id, lost) -> all.put(new Target.GroupTarget(id), stripped(lost, applied)));
        item.cascade().tokens().forEach((id, lost) -> all.put(new Target.TokenTarget(id), stripped(lost, applied)));
        return all;
    }

    private static AppliedDelta stripped(Set<ModuleId> lost, AppliedDelta applied) {
        var taken = new HashSet<>(lost);
        taken.retainAll(applied.modules.removed());
        return new AppliedDelta("", SetDelta.none(), new SetDelta<>(Set.of(), taken));
    }

    private AppliedDelta then(AppliedDelta next) {
        if (next.again != null) {
            // What was created and deleted leaves nothing; what was edited and deleted is made again as it was before.
            return new AppliedDelta(next.name, false,
                    created ? null : next.again.with(before(next.again.content())), null);
        }
        if (next.removed != null) {
            return removedAfter(next, next.removed);
        }
        var both = new EnumMap<GroupTextField, TextEdit>(GroupTextField.class);
        both.putAll(texts);
        next.texts.forEach((field, text) -> both.merge(field, text, TextEdit::then));
        both.values().removeIf(t -> t.was.equals(t.became));
        var bothLimits = new EnumMap<LimitField, LimitEdit>(LimitField.class);
        bothLimits.putAll(limits);
        next.limits.forEach((field, limit) -> bothLimits.merge(field, limit, LimitEdit::then));
        bothLimits.values().removeIf(l -> l.was.equals(l.became));
        return new AppliedDelta(name.isEmpty() ? next.name : name, groups.then(next.groups), modules.then(next.modules),
                both, bothLimits, created || next.created, again, removed);
    }

    /** Who was invited and removed leaves nothing; a user is removed from the groups that they had before these edits. */
    private AppliedDelta removedAfter(AppliedDelta next, UserRemoval removal) {
        return new AppliedDelta(next.name, false, null, created ? null
                : removal.from(new SetDelta<>(groups.removed(), groups.added()).applyTo(removal.base())));
    }

    /** {@code content} before these edits, as far as it still has them. */
    private GroupContent before(GroupContent content) {
        var back = content.withModules(new SetDelta<>(modules.removed(), modules.added()).applyTo(content.modules()));
        for (var text : texts.entrySet()) {
            var became = text.getValue().became;
            // A deleted group without a name is called by its id.
            if (text.getKey().of(content).equals(became)
                    || (text.getKey() == GroupTextField.NAME && became.isBlank())) {
                back = text.getKey().set(back, text.getValue().was);
            }
        }
        for (var limit : limits.entrySet()) {
            if (limit.getKey().of(back).equals(limit.getValue().became)) {
                back = limit.getKey().set(back, limit.getValue().was);
            }
        }
        return back;
    }
}
