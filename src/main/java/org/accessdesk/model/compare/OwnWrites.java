package org.accessdesk.model.compare;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.GroupCreation;
import org.accessdesk.model.change.GroupDeletion;
import org.accessdesk.model.change.InvitationRenewal;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TextForm;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.UserInvitation;
import org.accessdesk.model.change.UserRemoval;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.ModuleId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.journal.RunItem;

/** The last value that this app's runs wrote to each membership, module, text and limit. */
final class OwnWrites {
    private final Map<UserId, Map<GroupId, Boolean>> memberships = new HashMap<>();
    private final Map<GroupId, Map<ModuleId, Boolean>> modules = new HashMap<>();
    private final Map<GroupId, Map<GroupTextField, String>> texts = new HashMap<>();
    private final Map<GroupId, Map<LimitField, Limit>> limits = new HashMap<>();

    /** The writes that ended after {@code since}. */
    OwnWrites(List<Run> runs, Instant since) {
        runs.stream().sorted(Comparator.comparing(Run::started)).flatMap(r -> r.items().stream())
                .filter(i -> isThere(i) && !(i.at() != null && i.at().isBefore(since))).forEach(this::add);
    }

    /** Whether the written state is, or may be, on the server; a state that was so already was not ours. */
    private static boolean isThere(RunItem item) {
        return switch (item.outcome()) {
            case null -> item.phase() == RunItem.Phase.SENDING;
            case Outcome ended -> ended.mayBeThere();
        };
    }

    private void add(RunItem item) {
        Change change = item.change();
        switch (change) {
            case MembershipChange m -> {
                if (item.before() instanceof ServerState.UserState was
                        && item.wanted() instanceof ServerState.UserState is) {
                    put(memberships.computeIfAbsent(m.user(), _ -> new HashMap<>()), was.groups(), is.groups());
                }
            }
            case GroupChange g -> {
                if (item.before() instanceof ServerState.GroupState was
                        && item.wanted() instanceof ServerState.GroupState is) {
                    put(modulesOf(g.group()), was.content().modules(), is.content().modules());
                    put(g.group(), was.content(), is.content());
                }
            }
            case GroupCreation _, GroupDeletion _, InvitationRenewal _, TokenChange _, UserInvitation _, UserRemoval _ -> {
                // Comparisons explain only users and groups that both snapshots have.
            }
        }
        item.cascade().groups().forEach((group, taken) -> put(modulesOf(group), taken, Set.of()));
    }

    private Map<ModuleId, Boolean> modulesOf(GroupId group) {
        return modules.computeIfAbsent(group, _ -> new HashMap<>());
    }

    private static <T> void put(Map<T, Boolean> last, Set<T> was, Set<T> is) {
        var all = new HashSet<>(was);
        all.addAll(is);
        all.stream().filter(e -> was.contains(e) != is.contains(e)).forEach(e -> last.put(e, is.contains(e)));
    }

    private void put(GroupId group, GroupContent was, GroupContent is) {
        var last = texts.computeIfAbsent(group, _ -> new HashMap<>());
        for (var field : GroupTextField.values()) {
            if (!field.of(was).equals(field.of(is))) {
                last.put(field, field.of(is));
            }
        }
        for (var field : LimitField.values()) {
            if (!field.of(was).agreesWith(field.of(is))) {
                limits.computeIfAbsent(group, _ -> new HashMap<>()).put(field, field.of(is));
            }
        }
    }

    boolean explain(UserId user, GroupId group, boolean member) {
        return Boolean.valueOf(member).equals(memberships.getOrDefault(user, Map.of()).get(group));
    }

    boolean explain(GroupId group, ModuleId module, boolean granted) {
        return Boolean.valueOf(granted).equals(modules.getOrDefault(group, Map.of()).get(module));
    }

    boolean explain(GroupId group, LimitField field, Limit limit) {
        return limit.equals(limits.getOrDefault(group, Map.of()).get(field));
    }

    boolean explain(GroupId group, GroupTextField field, String text) {
        var written = texts.getOrDefault(group, Map.of()).get(field);
        return written != null && TextForm.keeps(written, text);
    }
}
