package org.accessdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Samples;
import org.accessdesk.model.TokenTrouble;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Actor;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.Buyer;
import org.accessdesk.model.account.Field;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.InstalledExtension;
import org.accessdesk.model.account.IssuedToken;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.ChangeSet;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.change.draft.UndoStep;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.AccountUserId;
import org.accessdesk.model.id.ExtensionId;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.TokenId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunAuthor;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.rule.Finding;
import org.accessdesk.model.rule.LimitFault;
import org.accessdesk.model.rule.ModuleLock;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.model.snapshot.UpdateTimes;
import org.accessdesk.model.snapshot.UsersReading;

/** Samples of everything that is stored. */
public final class KeptSamples {
    public static final String ADDRESS = "https://api.example.com";
    public static final TokenInfo TOKEN = new TokenInfo(tokenId(1), "Mine", Samples.ACCOUNT, Samples.moduleIds(1, 2),
            Samples.userId(1));
    private static final String ODD = "Ünïcode \uD83D\uDE00 \"quoted\"\n\u0000 \uD800 end";
    /** A message in the form of this version, with a nested one. */
    private static final Message CODED = Message.of(MessageCode.RUN_STILL_UNKNOWN,
            Message.of(MessageCode.LIST_SHORT, 4, 3));

    private KeptSamples() {}

    public static TokenId tokenId(int n) {
        return new TokenId("TKN-0000-%04d".formatted(n));
    }

    /** A random snapshot with everything that one can have. */
    public static Snapshot snapshot(Worlds world) {
        var plain = world.snapshot();
        var users = plain.users().stream().map(u -> world.once(2) ? u : odd(u, world)).toList();
        var groups = plain.groups().stream().map(g -> world.once(2) ? g : odd(g, world)).toList();
        var snapshot = Snapshot.of(plain.account(), world.once(2) ? plain.takenAt() : Instant.ofEpochSecond(5, 7),
                users, groups, plain.modules(), List.of(new Buyer(Samples.buyerId(1), ODD)),
                world.once(2) ? List.of()
                        : List.of(Message.verbatim("The list of users ended early."), Message.verbatim(ODD), CODED))
                .withReading(world.once(3) ? null
                        : new UsersReading(TOKEN, Samples.NOW, Samples.NOW.plusNanos(1),
                                world.once(2) ? null : Instant.EPOCH,
                                world.one(List.of(UpdateTimes.values()))));
        return world.once(3)
                ? snapshot
                : snapshot.withTokens(world.once(2)
                        ? List.of()
                        : List.of(new IssuedToken(tokenId(2), "B", Samples.moduleIds(3), null),
                                new IssuedToken(tokenId(1), ODD, Set.of(), 4)));
    }

    private static AccountUser odd(AccountUser u, Worlds world) {
        var at = Instant.parse("2025-12-31T23:59:59.123456789Z");
        var audit = new Audit(new Audit.Event(at, new Actor("", ODD)),
                world.once(2) ? null : new Audit.Event(null, null), world.once(2) ? null : Samples.NOW, at);
        return new AccountUser(u.id(), world.once(2) ? null : new AccountUserId("AUSR-1234-5678-9012"), ODD, "",
                world.word(UserStatus.class), world.once(3) ? Set.of() : u.groups(),
                world.once(2) ? null : at, audit, world.once(2) ? null : -3);
    }

    private static UserGroup odd(UserGroup g, Worlds world) {
        return new UserGroup(g.id(), ODD, field(ODD, world), field("", world), g.isDefault(),
                field(world.someModules(), world), g.buyers(),
                field(List.of(new InstalledExtension(new ExtensionId("b"), "B"),
                        new InstalledExtension(new ExtensionId("a"), ""),
                        new InstalledExtension(new ExtensionId("c"), ODD)), world),
                field(Set.of(Samples.userId(3), Samples.userId(1)), world),
                new Audit(null, new Audit.Event(Samples.NOW, null), null, null), world.once(2) ? null : 9,
                Map.of("x", "{\"a\": [1.50, null]}", ODD, "\"\\ud800\""));
    }

    private static <T> Field<T> field(T value, Worlds world) {
        return switch (world.below(4)) {
            case 0 -> new Field.Null<>();
            case 1 -> new Field.Absent<>();
            case 2 -> new Field.Omitted<>();
            default -> Field.of(value);
        };
    }

    public static void same(Snapshot is, Snapshot expected) {
        assertThat(is.account()).isEqualTo(expected.account());
        assertThat(is.takenAt()).isEqualTo(expected.takenAt());
        assertThat(is.users()).containsExactlyElementsOf(expected.users());
        assertThat(is.groups()).containsExactlyElementsOf(expected.groups());
        assertThat(is.modules()).containsExactlyElementsOf(expected.modules());
        assertThat(is.buyers()).containsExactlyElementsOf(expected.buyers());
        assertThat(is.gaps()).isEqualTo(expected.gaps());
        assertThat(is.reading()).isEqualTo(expected.reading());
        assertThat(is.knowsTokens()).isEqualTo(expected.knowsTokens());
        assertThat(is.tokens()).containsExactlyElementsOf(expected.tokens());
    }

    /** A random draft with reasons and exclusions. */
    public static Draft draft(Worlds world, Snapshot on, String id) {
        return draft(world, id, world.changes(on));
    }

    public static Draft draft(Worlds world, String id, ChangeSet changes) {
        var all = world.once(3)
                ? changes.with(new TokenChange(tokenId(3), Samples.moduleIds(1), Samples.moduleIds(2), Set.of(), null))
                : changes;
        var creates = world.once(3)
                ? all.with(List.of(
                        new GroupCreation(GroupId.local(7), new GroupContent(ODD, "d", "", world.someModules())),
                        new GroupCreation(GroupId.local(8), new GroupContent("N", "", "l", Set.of(),
                                Limit.of(Samples.buyerIds(1, 2)),
                                Limit.of(Set.of(new ExtensionId("EXT-1111-2222"))))),
                        new UserInvitation(UserId.local(6), "ana@example.com", "Ana", ODD, Samples.groupIds(1)),
                        new InvitationRenewal(Samples.userId(93), "I", UserStatus.INVITATION_EXPIRED, 4),
                        UserRemoval.on(Samples.user(91, 1, 2)), GroupDeletion.on(Samples.group(91, 1, 2)),
                        GroupDeletion.on(Samples.limited(Samples.group(92), Field.of(Samples.buyerIds(1))))))
                : all;
        var draft = Draft.empty(new DraftId(id), "Draft " + id, Samples.NOW).withReason(world.text()).with(creates);
        for (var target : world.some(creates.changes().keySet())) {
            draft = world.once(2) ? draft.withReason(target, "Because " + ODD) : draft.withIncluded(target, false);
        }
        return draft;
    }

    /** A random draft after some edits, with its steps. */
    public static DraftStore.Stored stored(Worlds world, Snapshot on, String id) {
        var steps = new ArrayList<UndoStep>();
        var changes = ChangeSet.EMPTY;
        for (var n = world.below(4); n > 0; n--) {
            var next = changes.with(world.changes(on).changes().values());
            var fewer = next.without(world.some(next.changes().keySet()));
            steps.add(UndoStep.between(draft(world, id, changes), next));
            steps.add(UndoStep.between(draft(world, id, next), fewer));
            changes = fewer;
        }
        var cut = steps.isEmpty() ? 0 : world.below(steps.size() + 1);
        return new DraftStore.Stored(draft(world, id, changes), steps.subList(0, cut),
                steps.subList(cut, steps.size()));
    }

    /** Who applied the runs. */
    public static final RunAuthor AUTHOR = new RunAuthor(tokenId(1), "CI", "LAPTOP-1");

    /** Items of a run, one for each way an item can be. */
    public static List<RunItem> items() {
        var user = Samples.user(1, 1, 2);
        var group = Samples.group(1, 2, 3);
        var change = org.accessdesk.model.change.MembershipChange.on(user).with(Samples.groupId(3), true);
        var planned = RunItem.planned(change, ODD, "A reason");
        var sending = planned.started().sending(ServerState.of(user),
                new ServerState.UserState(Samples.groupIds(1, 2, 3), null),
                new Cascade(Map.of(Samples.groupId(4), Samples.moduleIds(1)), Map.of(tokenId(1), Set.of())));
        var items = new ArrayList<>(List.of(planned, planned.started(), sending,
                RunItem.planned(org.accessdesk.model.change.GroupChange.on(group).withLogo("x"), "", "").sending(
                        ServerState.of(group), new ServerState.TokenState(Samples.moduleIds(5), 2), Cascade.NONE)));
        var made = RunItem.planned(
                new GroupCreation(GroupId.local(7), new GroupContent("N", "", "", Samples.moduleIds(2))), "N", "")
                .sending(new ServerState.NoObject(),
                        new ServerState.GroupState(new GroupContent("N", "", "", Set.of()), null), Cascade.NONE);
        items.add(made);
        items.add(made.ended(new Outcome.Saved(), ServerState.made(group), null, Samples.NOW));
        items.add(RunItem.planned(GroupDeletion.on(group), "N", "").sending(ServerState.of(group),
                new ServerState.NoObject(), Cascade.NONE)
                .ended(new Outcome.Saved(), new ServerState.NoObject(), null, Samples.NOW));
        var invited = new UserInvitation(UserId.local(7), "ana@example.com", "Ana", "Alvarez", Samples.groupIds(1));
        items.add(RunItem.planned(invited, "A", "")
                .sending(new ServerState.NoObject(), new ServerState.UserState(invited.groups(), null), Cascade.NONE)
                .ended(new Outcome.Saved(), ServerState.invited(user), null, Samples.NOW));
        items.add(RunItem.planned(new InvitationRenewal(Samples.userId(9), "I", UserStatus.INVITED, null), "I", "")
                .sending(new ServerState.InvitationState(UserStatus.INVITED, Samples.NOW, 3),
                        new ServerState.InvitationState(UserStatus.INVITED, null, 3), Cascade.NONE));
        outcomes().forEach(o -> items.add(sending.ended(o, ServerState.of(user), "00-trace", Samples.NOW)));
        return items;
    }

    private static List<Outcome> outcomes() {
        var outcomes = new ArrayList<Outcome>(List.of(new Outcome.Saved(),
                new Outcome.SavedAs(List.of(new KeptText(Conflict.GroupTextField.NAME, ODD, "b"))),
                new Outcome.Overwrote(ServerState.of(Samples.user(1, 1)), ServerState.of(Samples.user(1, 2))),
                new Outcome.Overwrote(ServerState.of(Samples.group(1, 1)),
                        new ServerState.TokenState(Samples.moduleIds(5), null)),
                new Outcome.ChangedSince(ServerState.of(Samples.group(2, 2))), new Outcome.NotSeenYet(true),
                new Outcome.NotSeenYet(false), new Outcome.TakenBack(ServerState.of(Samples.user(2, 3))),
                new Outcome.AlreadySo(), new Outcome.Differs(), new Outcome.NotSent(),
                new Outcome.NotSent(Message.verbatim(ODD)),
                new Outcome.NotSent(CODED),
                new Outcome.Conflicting(new Conflict.ObjectGone()),
                new Outcome.Conflicting(new Conflict.GroupGone(Samples.groupId(1))),
                new Outcome.Conflicting(new Conflict.NameTaken(Samples.groupId(1))),
                new Outcome.Conflicting(new Conflict.NotInvited()), new Outcome.Conflicting(new Conflict.StaysSent()),
                new Outcome.Conflicting(new Conflict.PerhapsCreated(Samples.groupId(1))),
                new Outcome.Conflicting(new Conflict.UserExists(Samples.userId(1))),
                new Outcome.Conflicting(new Conflict.NotCreated(GroupId.local(1))),
                new Outcome.Conflicting(new Conflict.HasMembers(3)),
                new Outcome.Conflicting(new Conflict.StaysRemoved(Samples.groupIds(1, 2))),
                new Outcome.Conflicting(new Conflict.LastGroupRemoved()),
                new Outcome.Conflicting(new Conflict.StaleRead(2, 1)),
                new Outcome.Conflicting(new Conflict.StaleRead(null, null)),
                new Outcome.Conflicting(new Conflict.ListsDiffer(Samples.groupIds(1, 2), Samples.groupIds())),
                new Outcome.Unclear(new ApiProblem(ApiProblem.Kind.RATE_LIMITED, 429, ODD, List.of("a", ODD), "t",
                        Duration.ofMillis(1500)))));
        for (var field : Conflict.GroupTextField.values()) {
            outcomes.add(new Outcome.Conflicting(new Conflict.FieldSet(field, "a", "", ODD)));
        }
        for (var field : LimitField.values()) {
            outcomes.add(new Outcome.Conflicting(new Conflict.LimitSet(field, Limit.all(), Limit.of(Set.of()),
                    Limit.of(Set.of(field == LimitField.BUYERS ? Samples.buyerId(1) : new ExtensionId("c"))))));
            outcomes.add(new Outcome.Conflicting(new Conflict.LimitUnknown(field)));
        }
        for (var kind : ApiProblem.Kind.values()) {
            outcomes.add(new Outcome.Refused(ApiProblem.onTheWay(kind, Message.verbatim("No."))));
            outcomes.add(new Outcome.Refused(
                    ApiProblem.onTheWay(kind, Message.verbatim("No.")).dueTo(TokenTrouble.DISABLED)));
        }
        findings().forEach(f -> outcomes.add(new Outcome.Blocked(f)));
        return outcomes;
    }

    private static List<Finding> findings() {
        var findings = new ArrayList<Finding>(List.of(new Finding.NoGroupLeft(Samples.userId(1)),
                new Finding.NotComplete(List.of(Message.verbatim("b"), CODED), null),
                new Finding.NotComplete(List.of(), new Target.TokenTarget(tokenId(1))), new Finding.OwnAccessLost(null),
                new Finding.OwnAccessLost(Samples.userId(1)), new Finding.TooFewAdministrators(1),
                new Finding.MassRemoval(Samples.moduleId(1), null, 3, 4),
                new Finding.BuyersStranded(Samples.groupId(1)),
                new Finding.DefaultGroupStays(Samples.groupId(0)), new Finding.GroupInUse(Samples.groupId(1), 2),
                new Finding.OwnRemoval(Samples.userId(1)), new Finding.UsersRemoved(Set.of(Samples.userId(1)), 4),
                new Finding.AddressInUse(UserId.local(1), Samples.userId(1)),
                new Finding.EmailsSent(Set.of(UserId.local(1)), 4),
                new Finding.NameInUse(GroupId.local(1), Samples.groupId(1)),
                new Finding.AccessGranted(null, Set.of(Samples.userId(1)), 1, true),
                new Finding.AccessGranted(Samples.moduleId(1), Set.of(Samples.userId(1), Samples.userId(2)), 9, false),
                new Finding.MassRemoval(Samples.moduleId(1), Samples.groupId(1), 3, 4)));
        findings.add(new Finding.MassBuyerLoss(null, 3, 4));
        findings.add(new Finding.MassBuyerLoss(Samples.groupId(1), 3, 4));
        for (var fault : LimitFault.values()) {
            findings.add(new Finding.LimitRefused(Samples.groupId(1), LimitField.BUYERS, fault));
        }
        for (var lock : ModuleLock.values()) {
            findings.add(new Finding.ModuleLocked(Samples.groupId(1), Samples.moduleId(2), lock));
        }
        return findings;
    }
}
