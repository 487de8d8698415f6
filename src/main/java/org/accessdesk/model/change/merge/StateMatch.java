package org.accessdesk.model.change.merge;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.KeptText;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TextForm;
import org.accessdesk.model.change.TokenChange;

/** Compares what a change wanted with the state that was read. */
public final class StateMatch {
    private StateMatch() {}

    /**
     * Whether {@code seen} is what was sent: every membership and module, and each text that {@code change} sets,
     * perhaps in the form that the server stores. Other texts are ignored.
     */
    public static boolean fits(Change change, ServerState sent, ServerState seen) {
        return switch (sent) {
            case ServerState.UserState _, ServerState.TokenState _ -> sent.sameAs(seen);
            case ServerState.GroupState(var content, _) ->
                change instanceof GroupChange g && seen instanceof ServerState.GroupState s
                        && s.content().modules().equals(content.modules()) && hasTexts(g, s.content());
        };
    }

    /** Whether {@code seen} has what {@code change} names, whatever else it has. */
    public static boolean holds(Change change, ServerState seen) {
        return switch (change) {
            case MembershipChange m -> seen instanceof ServerState.UserState s && m.groups().holdsIn(s.groups());
            case TokenChange t -> seen instanceof ServerState.TokenState s && t.modules().holdsIn(s.modules());
            case GroupChange g -> seen instanceof ServerState.GroupState s && hasTexts(g, s.content())
                    && g.modules().holdsIn(s.content().modules());
        };
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
        if (change instanceof GroupChange g && sent instanceof ServerState.GroupState(var content, _)
                && seen instanceof ServerState.GroupState(var is, _)) {
            for (var field : GroupTextField.values()) {
                var text = field.of(content);
                var kept = field.of(is);
                if (field.of(g) == null ? !TextForm.same(text, kept) : !text.equals(kept)) {
                    all.add(new KeptText(field, text, kept));
                }
            }
        }
        return all;
    }
}
