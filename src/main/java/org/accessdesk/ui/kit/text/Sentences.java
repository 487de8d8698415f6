package org.accessdesk.ui.kit.text;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.LimitFault;
import org.accessdesk.model.rule.ModuleLock;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.account.WriteAccess;
import org.accessdesk.service.review.Reviewed;

/** Sentences for the user about problems and what to do, followed by the server's message verbatim. */
public final class Sentences {
    private static final int NAMED = 3;

    private Sentences() {}

    /** The sentence for {@code problem}, with the server's message and trace id if there are any. */
    public static String of(ApiProblem problem) {
        return ProblemSentence.of(problem);
    }

    /** The sentence for an outcome; empty for a change that was saved without remarks. */
    public static String of(Outcome outcome, SnapshotNames names) {
        return switch (outcome) {
            case Outcome.Saved _, Outcome.AlreadySo _ -> "";
            case Outcome.SavedAs(var texts) -> texts.stream().map(Sentences::of).collect(Collectors.joining(" "));
            case Outcome.Overwrote(var before, var after) -> overwrote(before) + " "
                    + Texts.format("kit.outcome.overwrote.seen", of(before, names), of(after, names));
            case Outcome.ChangedSince(var now) -> Texts.format("kit.outcome.changedSince", of(now, names));
            case Outcome.NotSeenYet(var confirmed) ->
                Texts.get(confirmed ? "kit.outcome.notSeenYet" : "kit.outcome.notConfirmed");
            case Outcome.TakenBack _ -> Texts.get("kit.outcome.takenBack");
            case Outcome.Refused(var problem) -> of(problem);
            case Outcome.Conflicting(var conflict) -> of(conflict, names);
            case Outcome.Blocked(var finding) -> of(finding, names);
            case Outcome.Differs _ -> Texts.get("kit.outcome.differs");
            case Outcome.Unclear(var problem) -> problem.kind() == ApiProblem.Kind.ACCEPTED ? of(problem)
                    : Texts.get("kit.outcome.unclear") + " " + of(problem);
            case Outcome.NotSent(var why) ->
                why == null ? Texts.get("kit.outcome.notSent")
                        : Texts.format("kit.outcome.notSentFor", Messages.of(why));
        };
    }

    private static String of(KeptText text) {
        return Texts.format("kit.outcome.savedAs", FieldNames.inSentence(text.field()), Names.line(text.kept()));
    }

    private static String overwrote(ServerState what) {
        return switch (what) {
            case ServerState.UserState _, ServerState.InvitedState _, ServerState.InvitationState _ ->
                Texts.get("kit.outcome.overwrote.user");
            case ServerState.GroupState _ -> Texts.get("kit.outcome.overwrote.group");
            case ServerState.MadeState _, ServerState.NoObject _ -> Texts.get("kit.outcome.overwrote.group");
            case ServerState.TokenState _ -> Texts.get("kit.outcome.overwrote.token");
        };
    }

    private static String of(ServerState seen, SnapshotNames names) {
        var what = switch (seen) {
            case ServerState.UserState(var groups, _) -> Texts.format("kit.seen.groups",
                    list(groups.stream().map(g -> Names.of(g, names))));
            case ServerState.GroupState(var content, _) -> of(content, names);
            case ServerState.MadeState(_, var content, _) -> of(content, names);
            case ServerState.InvitationState _ -> Texts.get("kit.seen.invitation");
            case ServerState.InvitedState(_, var groups, _) -> Texts.format("kit.seen.groups",
                    list(groups.stream().map(g -> Names.of(g, names))));
            case ServerState.NoObject _ -> Texts.get("kit.seen.none");
            case ServerState.TokenState(var modules, _) -> Texts.format("kit.seen.modules",
                    list(modules.stream().map(m -> Names.of(m, names))));
        };
        return seen.revision() == null ? what
                : Texts.format("kit.seen.revision", what, Integer.toString(seen.revision()));
    }

    private static String of(GroupContent content, SnapshotNames names) {
        var modules = list(content.modules().stream().map(m -> Names.of(m, names)));
        return content.buyers().isSaid()
                ? Texts.format("kit.seen.groupFor", Names.line(content.name()), modules,
                        LimitTexts.of(LimitField.BUYERS, content.buyers(), names))
                : Texts.format("kit.seen.group", Names.line(content.name()), modules);
    }

    private static String list(Stream<String> names) {
        var sorted = Alphabetical.sorted(names.toList());
        return sorted.isEmpty() ? Texts.get("kit.seen.none") : Lists.of(sorted);
    }

    /** The sentence for a guard's finding. */
    public static String of(Finding finding, SnapshotNames names) {
        return switch (finding) {
            case Finding.NoGroupLeft(var user) -> Texts.format("kit.finding.noGroupLeft", Names.of(user, names));
            case Finding.ModuleLocked(var group, var module, var lock) -> Texts.format("kit.finding.moduleLocked",
                    Names.of(group, names), Names.of(module, names), of(lock, Names.ofDefault(names)));
            case Finding.DefaultGroupStays(var group) ->
                Texts.format("kit.finding.defaultGroupStays", Names.of(group, names));
            case Finding.GroupInUse(var group, var users) ->
                Texts.format("kit.finding.groupInUse", Names.of(group, names), users);
            case Finding.AddressInUse(var user, var by) -> Texts.format("kit.finding.addressInUse",
                    Names.of(user, names), by.isLocal() ? Texts.get("kit.finding.addressInUse.new") : by.value());
            case Finding.EmailsSent(var users, var count) ->
                Texts.format("kit.finding.emailsSent", count, named(users, count, names));
            case Finding.OwnRemoval(var user) -> Texts.format("kit.finding.ownRemoval", Names.of(user, names));
            case Finding.UsersRemoved(var users, var count) ->
                Texts.format("kit.finding.usersRemoved", count, named(users, count, names));
            case Finding.NameInUse(var group, var by) -> Texts.format("kit.finding.nameTaken",
                    Names.withoutId(names.of(group)),
                    by.isLocal() ? Texts.get("kit.finding.nameTaken.new") : by.value());
            case Finding.NotComplete(var gaps, _) -> Texts.format("kit.finding.notComplete", Messages.of(gaps));
            case Finding.OwnAccessLost(var user) -> user == null ? Texts.get("kit.finding.tokenLosesAccess")
                    : Texts.format("kit.finding.ownAccessLost", Names.of(user, names));
            case Finding.TooFewAdministrators(var left) -> Texts.format("kit.finding.tooFewAdministrators", left);
            case Finding.MassBuyerLoss(var group, var users, var of) -> group == null
                    ? Texts.format("kit.finding.massBuyerLoss", users, of)
                    : Texts.format("kit.finding.massBuyerLossOfGroup", users, of, Names.of(group, names));
            case Finding.LimitRefused(var group, var field, var fault) -> Texts.format("kit.finding.limitRefused",
                    Names.of(group, names), LimitTexts.label(field), of(fault));
            case Finding.BuyersStranded(var group) -> Texts.format("kit.finding.buyersStranded",
                    Names.of(group, names), Names.ofDefault(names));
            case Finding.AccessGranted(var module, var users, var count, _) -> module == null
                    ? Texts.format("kit.finding.defaultJoined", count, Names.ofDefault(names),
                            named(users, count, names))
                    : Texts.format("kit.finding.accessGranted", count, Names.of(module, names),
                            named(users, count, names));
            case Finding.MassRemoval(var module, var group, var users, var of) -> group == null
                    ? Texts.format("kit.finding.massRemoval", users, of, Names.of(module, names))
                    : Texts.format("kit.finding.massRemovalOfGroup", users, of, Names.of(group, names),
                            Names.of(module, names));
        };
    }

    static String named(Set<UserId> users, int count, SnapshotNames names) {
        var named = users.stream().limit(NAMED).map(u -> Names.of(u, names)).toList();
        var more = count - named.size();
        return Lists.andMore(named, more);
    }

    /** Why a change cannot be merged. */
    public static String of(Conflict conflict, SnapshotNames names) {
        return switch (conflict) {
            case Conflict.ObjectGone _ -> Texts.get("kit.conflict.objectGone");
            case Conflict.GroupGone(var group) -> Texts.format("kit.conflict.groupGone", Names.of(group, names));
            case Conflict.NameTaken(var by) -> Texts.format("kit.conflict.nameTaken", by.value());
            case Conflict.NotInvited _ -> Texts.get("kit.conflict.notInvited");
            case Conflict.StaysSent _ -> Texts.get("kit.conflict.staysSent");
            case Conflict.PerhapsCreated(var as) ->
                Texts.format("kit.conflict.perhapsCreated", Names.of(as, names));
            case Conflict.UserExists(var by) -> Texts.format("kit.conflict.userExists", by.value());
            case Conflict.NotCreated(var group) -> Texts.format("kit.conflict.notCreated", Names.of(group, names));
            case Conflict.StaysRemoved(var groups) -> Texts.format("kit.conflict.staysRemoved",
                    list(groups.stream().map(g -> Names.of(g, names))));
            case Conflict.HasMembers(var users) -> Texts.format("kit.conflict.hasMembers", users);
            case Conflict.LastGroupRemoved _ -> Texts.get("kit.conflict.noGroupLeft");
            case Conflict.StaleRead(var known, var read) -> known == null || read == null
                    ? Texts.get("kit.conflict.staleTime")
                    : Texts.format("kit.conflict.staleRead", Integer.toString(known), Integer.toString(read));
            case Conflict.ListsDiffer(var missing, var extra) -> missing.isEmpty()
                    ? Texts.format("kit.conflict.listsDiffer.extra",
                            list(extra.stream().map(g -> Names.of(g, names))))
                    : Texts.format("kit.conflict.listsDiffer.missing",
                            list(missing.stream().map(g -> Names.of(g, names))));
            case Conflict.NotInDefault(var module) -> Texts.format("kit.conflict.notInDefault",
                    Names.of(module, names), Names.ofDefault(names));
            case Conflict.GivenSince(var module) -> Texts.format("kit.conflict.givenSince", Names.of(module, names),
                    Names.ofDefault(names));
            case Conflict.LimitSet(var field, _, var mine, var theirs) ->
                Texts.format("kit.conflict.limitSet", LimitTexts.label(field), LimitTexts.of(field, theirs, names),
                        LimitTexts.of(field, mine, names));
            case Conflict.LimitUnknown(var field) ->
                Texts.format("kit.conflict.limitUnknown", LimitTexts.label(field));
            case Conflict.FieldSet(var field, _, var mine, var theirs) ->
                Texts.format("kit.conflict.fieldSet", FieldNames.inSentence(field), Names.line(theirs),
                        Names.line(mine));
        };
    }

    /** The sentence that lost updates cannot be detected, if the server sends no revisions; otherwise empty. */
    public static String ofUndetectableLosses(Reviewed reviewed) {
        return reviewed.unwatched() == 0 ? "" : Texts.format("review.unwatched", reviewed.unwatched());
    }

    /** The sentence why nothing can be applied; empty if it can. */
    public static String of(WriteAccess writing) {
        return switch (writing) {
            case ALLOWED -> "";
            case READ_ONLY_CONNECTION -> Texts.get("kit.readOnly.connection");
            case READ_ONLY_POLICY -> Texts.get("kit.readOnly.policy");
        };
    }

    /** Why a group cannot have the chosen buyers or extensions, and what to do. */
    public static String of(LimitFault fault) {
        return switch (fault) {
            case NONE_CHOSEN -> Texts.get("kit.fault.noneChosen");
            case NO_MODULE -> Texts.get("kit.fault.noModule");
            case MODULE_NEEDS_ALL -> Texts.get("kit.fault.needsAll");
            case NOT_FOUND -> Texts.get("kit.fault.notFound");
            case DEFAULT_GROUP -> Texts.get("kit.fault.defaultGroup");
        };
    }

    /** The sentence why a module's box is locked. */
    public static String of(ModuleLock lock, String defaultGroup) {
        return switch (lock) {
            case MANDATORY -> Texts.get("kit.lock.mandatory");
            case FORBIDDEN -> Texts.get("kit.lock.forbidden");
            case UNKNOWN_SETTING -> Texts.get("kit.lock.unknownSetting");
            case OTHER_ACCOUNT_TYPE -> Texts.get("kit.lock.otherAccountType");
            case PAID -> Texts.get("kit.lock.paid");
            case OBSOLETE -> Texts.get("kit.lock.obsolete");
            case NOT_IN_DEFAULT -> Texts.format("kit.lock.notInDefault", defaultGroup);
            case ALL_BUYERS -> Texts.get("kit.lock.allBuyers");
            case LAST_WITH_BUYERS -> Texts.get("kit.lock.lastWithBuyers");
            case NEEDS_ACCOUNT_MANAGEMENT -> Texts.get("kit.lock.needsAccountManagement");
        };
    }
}
