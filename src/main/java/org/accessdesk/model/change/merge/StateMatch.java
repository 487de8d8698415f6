package org.accessdesk.model.change.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TextForm;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;

/** Compares what a change wanted with the state that was read. */
public final class StateMatch {
    private StateMatch() {}

    /**
     * Whether {@code seen} is what was sent: every membership and module, the buyers and extensions, and each text that
     * {@code change} sets, perhaps in the form that the server stores. Other texts are ignored.
     */
    public static boolean fits(Change change, ServerState sent, ServerState seen) {
        return switch (sent) {
            case ServerState.UserState _ when change instanceof UserInvitation _ -> holds(change, seen);
            case ServerState.UserState _, ServerState.TokenState _ -> sent.sameAs(seen);
            case ServerState.GroupState _ when change instanceof GroupCreation _ -> holds(change, seen);
            case ServerState.InvitationState _ -> holds(change, seen);
            case ServerState.MadeState _, ServerState.InvitedState _, ServerState.NoObject _ -> sent.sameAs(seen);
            case ServerState.GroupState(var content, _) ->
                change instanceof GroupChange g && seen instanceof ServerState.GroupState s
                        && s.content().modules().equals(content.modules()) && hasTexts(g, s.content())
                        && hasLimits(content, s.content());
        };
    }

    /** Whether {@code seen} has what {@code change} names, whatever else it has. */
    public static boolean holds(Change change, ServerState seen) {
        return switch (change) {
            case MembershipChange m -> seen instanceof ServerState.UserState s && m.groups().holdsIn(s.groups());
            case TokenChange t -> seen instanceof ServerState.TokenState s && t.modules().holdsIn(s.modules());
            case GroupChange g -> seen instanceof ServerState.GroupState s && hasTexts(g, s.content())
                    && hasLimits(g, s.content()) && g.modules().holdsIn(s.content().modules());
            case GroupCreation g -> seen instanceof ServerState.MadeState s && isMade(g, s.content());
            case InvitationRenewal _ ->
                seen instanceof ServerState.InvitationState s && s.status().is(UserStatus.INVITED);
            case UserInvitation i -> seen instanceof ServerState.InvitedState s && s.groups().equals(i.groups());
            case GroupDeletion _, UserRemoval _ -> seen instanceof ServerState.NoObject;
        };
    }

    /** Whether a group has the name of the one to be created, perhaps in the form that the server stores. */
    public static boolean hasName(GroupCreation change, UserGroup group) {
        return TextForm.keeps(change.content().name(), group.name());
    }

    /** Whether a group is as the creation wants it, texts perhaps in the form that the server stores. */
    public static boolean isMade(GroupCreation change, UserGroup group) {
        return isMade(change, group.content());
    }

    private static boolean isMade(GroupCreation change, GroupContent is) {
        var wanted = change.content();
        return is.modules().equals(wanted.modules()) && hasLimits(wanted, is) && Arrays.stream(GroupTextField.values())
                .allMatch(field -> TextForm.keeps(field.of(wanted), field.of(is)));
    }

    private static boolean hasLimits(GroupContent wanted, GroupContent is) {
        return Arrays.stream(LimitField.values()).allMatch(field -> field.isReached(field.of(wanted), field.of(is)));
    }

    private static boolean hasLimits(GroupChange change, GroupContent is) {
        return change.limits().entrySet().stream().allMatch(l -> l.getKey().isReached(l.getValue(), l.getKey().of(is)));
    }

    private static boolean hasTexts(GroupChange change, GroupContent is) {
        for (var field : GroupTextField.values()) {
            var mine = field.of(change);
            if (mine != null && !TextForm.keeps(mine, field.of(is))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The texts that the server stores in another form than sent: those that {@code change} sets, and those others that
     * became another text.
     */
    public static List<KeptText> keptOtherwise(Change change, ServerState sent, ServerState seen) {
        var all = new ArrayList<KeptText>();
        var is = seen instanceof ServerState.GroupState(var now, _) ? now
                : seen instanceof ServerState.MadeState(_, var now, _) ? now : null;
        var set = change instanceof GroupChange g ? g : change instanceof GroupCreation c ? c.asChange() : null;
        if (set != null && is != null && sent instanceof ServerState.GroupState(var content, _)) {
            for (var field : GroupTextField.values()) {
                var text = field.of(content);
                var kept = field.of(is);
                if (field.of(set) == null ? !TextForm.same(text, kept) : !text.equals(kept)) {
                    all.add(new KeptText(field, text, kept));
                }
            }
        }
        return all;
    }
}
