package org.accessdesk.model.alias;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.SetDelta;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.BuyerId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Copies drafts and applied runs with aliases, so that they belong to the copy of their account.
 *
 * @param account the copy of the account
 */
public record AliasedWork(AliasedAccount account) {

    /** The copy of a draft. */
    public Draft of(Draft real) {
        var reasons = new LinkedHashMap<Target, String>();
        real.reasons().forEach((target, reason) -> reasons.put(of(target), aliases().sentence(reason)));
        return new Draft(real.id(), aliases().name(real.name()), aliases().sentence(real.reason()),
                account.of(real.created()), of(real.changes()), reasons,
                real.excluded().stream().map(this::of).collect(Collectors.toSet()));
    }

    /** The copy of a step that can be undone. */
    public UndoStep of(UndoStep real) {
        return new UndoStep(real.edits().stream().map(edit -> new UndoStep.TargetEdit(of(edit.target()),
                ofNullable(edit.before()), ofNullable(edit.after()), aliases().sentence(edit.reason()),
                edit.excluded())).toList());
    }

    /** The copy of an applied run. */
    public Run of(Run real) {
        var by = real.by();
        return new Run(real.id(), real.draft(), aliases().name(real.name()), aliases().sentence(real.reason()),
                by == null ? null
                        : new RunAuthor(account.of(by.token()), aliases().person(by.name()),
                                aliases().name(by.computer())),
                account.of(real.started()), account.ofNullable(real.finished()),
                real.items().stream().map(this::of).toList());
    }

    private Aliases aliases() {
        return account.aliases();
    }

    private ChangeSet of(ChangeSet real) {
        return ChangeSet.EMPTY.with(real.changes().values().stream().map(this::of).toList());
    }

    private @Nullable Change ofNullable(@Nullable Change real) {
        return real == null ? null : of(real);
    }

    private Change of(Change real) {
        return switch (real) {
            case MembershipChange(var user, var groups, var base, var revision) ->
                new MembershipChange(account.of(user), of(groups), AliasedAccount.each(base, account::of), revision);
            case GroupChange(var group, var texts, var limits, var modules, var base, var revision) -> {
                var mine = new EnumMap<GroupTextField, String>(GroupTextField.class);
                texts.forEach((field, text) -> mine.put(field, text(field, text)));
                var limited = new EnumMap<LimitField, Limit>(LimitField.class);
                limits.forEach((field, limit) -> limited.put(field, of(limit)));
                yield new GroupChange(account.of(group), mine, limited, modules, of(base), revision);
            }
            case GroupCreation(var group, var content) -> new GroupCreation(group, of(content));
            case GroupDeletion(var group, var base, var revision) ->
                new GroupDeletion(account.of(group), of(base), revision);
            case InvitationRenewal(var user, var name, var base, var revision) ->
                new InvitationRenewal(account.of(user), aliases().person(name), base, revision);
            case UserInvitation invited -> {
                var person = aliases().person(invited.name());
                var gap = person.lastIndexOf(' ');
                yield new UserInvitation(invited.user(), aliases().email(invited.email(), invited.name()),
                        gap < 0 ? person : person.substring(0, gap), gap < 0 ? person : person.substring(gap + 1),
                        AliasedAccount.each(invited.groups(), account::of));
            }
            case UserRemoval(var user, var name, var email, var base, var revision) ->
                new UserRemoval(account.of(user), aliases().person(name), aliases().email(email, name),
                        AliasedAccount.each(base, account::of), revision);
            case TokenChange(var token, var modules, var base, var revision) ->
                new TokenChange(account.of(token), modules, base, revision);
        };
    }

    private SetDelta<GroupId> of(SetDelta<GroupId> real) {
        return new SetDelta<>(AliasedAccount.each(real.added(), account::of),
                AliasedAccount.each(real.removed(), account::of));
    }

    private GroupContent of(GroupContent real) {
        return new GroupContent(text(GroupTextField.NAME, real.name()),
                text(GroupTextField.DESCRIPTION, real.description()), text(GroupTextField.LOGO, real.logo()),
                real.modules(), of(real.buyers()), of(real.extensions()));
    }

    private Limit of(Limit real) {
        return switch (real) {
            case Limit.Chosen(var ids) -> Limit.of(ids.stream().map(this::of).collect(Collectors.toSet()));
            case Limit.Unlimited(),Limit.Unsaid() -> real;
        };
    }

    private Id of(Id real) {
        return real instanceof ExtensionId extension ? account.of(extension)
                : real instanceof BuyerId buyer ? account.of(buyer) : real;
    }

    private String text(GroupTextField field, String real) {
        return switch (field) {
            case NAME -> aliases().name(real);
            case DESCRIPTION -> aliases().sentence(real);
            case LOGO -> aliases().link(real);
        };
    }

    private Target of(Target real) {
        return switch (real) {
            case Target.UserTarget(var id) -> new Target.UserTarget(account.of(id));
            case Target.InvitationTarget(var id) -> new Target.InvitationTarget(account.of(id));
            case Target.GroupTarget(var id) -> new Target.GroupTarget(account.of(id));
            case Target.TokenTarget(var id) -> new Target.TokenTarget(account.of(id));
        };
    }

    private RunItem of(RunItem real) {
        var outcome = real.outcome();
        var trace = real.traceId();
        return new RunItem(of(real.change()), name(real), aliases().sentence(real.reason()), real.phase(),
                ofNullable(real.before()), ofNullable(real.wanted()), ofNullable(real.after()), of(real.cascade()),
                outcome == null ? null : of(outcome), trace == null ? null : aliases().trace(trace),
                account.ofNullable(real.at()));
    }

    private String name(RunItem real) {
        return real.change().target().id() instanceof UserId ? aliases().person(real.name())
                : aliases().name(real.name());
    }

    private @Nullable ServerState ofNullable(@Nullable ServerState real) {
        return real == null ? null : of(real);
    }

    private ServerState of(ServerState real) {
        return switch (real) {
            case ServerState.UserState(var groups, var revision) ->
                new ServerState.UserState(AliasedAccount.each(groups, account::of), revision);
            case ServerState.GroupState(var content, var revision) ->
                new ServerState.GroupState(of(content), revision);
            case ServerState.MadeState(var group, var content, var revision) ->
                new ServerState.MadeState(account.of(group), of(content), revision);
            case ServerState.InvitedState(var user, var groups, var revision) ->
                new ServerState.InvitedState(account.of(user), AliasedAccount.each(groups, account::of), revision);
            case ServerState.InvitationState(var status, var updated, var revision) ->
                new ServerState.InvitationState(status, account.ofNullable(updated), revision);
            case ServerState.TokenState _, ServerState.NoObject _ -> real;
        };
    }

    private Cascade of(Cascade real) {
        var groups = new LinkedHashMap<GroupId, Set<ModuleId>>();
        real.groups().forEach((group, modules) -> groups.put(account.of(group), modules));
        var tokens = new LinkedHashMap<TokenId, Set<ModuleId>>();
        real.tokens().forEach((token, modules) -> tokens.put(account.of(token), modules));
        return new Cascade(groups, tokens);
    }

    private Outcome of(Outcome real) {
        return switch (real) {
            case Outcome.SavedAs(var texts) -> new Outcome.SavedAs(texts.stream().map(kept -> new KeptText(kept.field(),
                    text(kept.field(), kept.sent()), text(kept.field(), kept.kept()))).toList());
            case Outcome.Overwrote(var before, var after) -> new Outcome.Overwrote(of(before), of(after));
            case Outcome.ChangedSince(var now) -> new Outcome.ChangedSince(of(now));
            case Outcome.TakenBack(var now) -> new Outcome.TakenBack(of(now));
            case Outcome.Conflicting(var conflict) -> new Outcome.Conflicting(of(conflict));
            case Outcome.Blocked(var finding) -> new Outcome.Blocked(of(finding));
            case Outcome.Refused(var problem) -> new Outcome.Refused(of(problem));
            case Outcome.Unclear(var problem) -> new Outcome.Unclear(of(problem));
            case Outcome.NotSent(var why) -> new Outcome.NotSent(why == null ? null : why.map(aliases()::text));
            case Outcome.Saved _, Outcome.NotSeenYet _, Outcome.AlreadySo _, Outcome.Differs _ -> real;
        };
    }

    private Conflict of(Conflict real) {
        return switch (real) {
            case Conflict.GroupGone(var group) -> new Conflict.GroupGone(account.of(group));
            case Conflict.StaysRemoved(var groups) ->
                new Conflict.StaysRemoved(AliasedAccount.each(groups, account::of));
            case Conflict.NameTaken(var by) -> new Conflict.NameTaken(account.of(by));
            case Conflict.PerhapsCreated(var as) -> new Conflict.PerhapsCreated(account.of(as));
            case Conflict.UserExists(var by) -> new Conflict.UserExists(account.of(by));
            case Conflict.NotCreated(var group) -> new Conflict.NotCreated(account.of(group));
            case Conflict.FieldSet(var field, var base, var mine, var theirs) ->
                new Conflict.FieldSet(field, text(field, base), text(field, mine), text(field, theirs));
            case Conflict.LimitSet(var field, var base, var mine, var theirs) ->
                new Conflict.LimitSet(field, of(base), of(mine), of(theirs));
            case Conflict.ListsDiffer(var missing, var extra) -> new Conflict.ListsDiffer(
                    AliasedAccount.each(missing, account::of), AliasedAccount.each(extra, account::of));
            case Conflict.ObjectGone _, Conflict.LastGroupRemoved _, Conflict.StaleRead _, Conflict.NotInDefault _, Conflict.GivenSince _, Conflict.HasMembers _, Conflict.NotInvited _, Conflict.StaysSent _, Conflict.LimitUnknown _ ->
                real;
        };
    }

    private Finding of(Finding real) {
        return switch (real) {
            case Finding.NoGroupLeft(var user) -> new Finding.NoGroupLeft(account.of(user));
            case Finding.ModuleLocked(var group, var module, var lock) ->
                new Finding.ModuleLocked(account.of(group), module, lock);
            case Finding.NotComplete(var gaps, var of) -> new Finding.NotComplete(
                    gaps.stream().map(gap -> gap.map(aliases()::text)).toList(), of == null ? null : of(of));
            case Finding.DefaultGroupStays(var group) -> new Finding.DefaultGroupStays(account.of(group));
            case Finding.GroupInUse(var group, var users) -> new Finding.GroupInUse(account.of(group), users);
            case Finding.OwnRemoval(var user) -> new Finding.OwnRemoval(account.of(user));
            case Finding.AddressInUse(var user, var by) ->
                new Finding.AddressInUse(account.of(user), account.of(by));
            case Finding.EmailsSent(var users, var count) -> new Finding.EmailsSent(of(users), count);
            case Finding.UsersRemoved(var users, var count) -> new Finding.UsersRemoved(of(users), count);
            case Finding.NameInUse(var group, var by) -> new Finding.NameInUse(account.of(group), account.of(by));
            case Finding.OwnAccessLost(var user) -> new Finding.OwnAccessLost(user == null ? null : account.of(user));
            case Finding.MassRemoval(var module, var group, var users, var of) ->
                new Finding.MassRemoval(module, group == null ? null : account.of(group), users, of);
            case Finding.MassBuyerLoss(var group, var users, var of) ->
                new Finding.MassBuyerLoss(group == null ? null : account.of(group), users, of);
            case Finding.LimitRefused(var group, var field, var fault) ->
                new Finding.LimitRefused(account.of(group), field, fault);
            case Finding.BuyersStranded(var group) -> new Finding.BuyersStranded(account.of(group));
            case Finding.AccessGranted(var module, var users, var count, var asked) ->
                new Finding.AccessGranted(module, of(users), count, asked);
            case Finding.TooFewAdministrators _ -> real;
        };
    }

    private Set<UserId> of(Set<UserId> real) {
        return real.stream().map(account::of).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The copy of a failure: the server's words and its numbers are masked. */
    public ApiProblem of(ApiProblem real) {
        var trace = real.traceId();
        return new ApiProblem(real.kind(), real.status(), real.message().map(aliases()::text),
                account.texts(real.details()), trace == null ? null : aliases().trace(trace), real.retryAfter(),
                real.token());
    }
}
