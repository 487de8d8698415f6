package org.accessdesk.model.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.GroupContent;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.change.Conflict.GroupTextField;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.journal.Run;
import org.accessdesk.model.snapshot.Snapshot;

/**
 * The differences from one snapshot of an account to a later one, and which of them this app did not make.
 *
 * <p>A difference is explained by the runs in between if their last write to that membership, module, text or limit is what
 * the later snapshot has. A module that a user gained or lost is explained if the explained differences alone cause it.
 *
 * @param users the users who differ, in the order of the later snapshot, then those who are deleted
 * @param groups the same for the groups
 */
public record Comparison(List<UserDifference> users, List<GroupDifference> groups) {
    public Comparison {
        users = List.copyOf(users);
        groups = List.copyOf(groups);
    }

    /**
     * Compares two snapshots.
     *
     * @param between the runs of this app after {@code before} was taken and until {@code after} was
     */
    public static Comparison of(Snapshot before, Snapshot after, List<Run> between) {
        return new Comparer(before, after, new OwnWrites(between, before.takenAt())).compare();
    }

    /** Whether all users and groups are equal in both. */
    public boolean isEmpty() {
        return users.isEmpty() && groups.isEmpty();
    }

    /** The state of one comparison. */
    private static final class Comparer {
        private final Snapshot before;
        private final Snapshot after;
        private final OwnWrites ownWrites;
        private final Map<GroupId, GroupDifference> groups = new HashMap<>();
        private final Grants had;
        private final Grants have;
        private final Grants explained;

        Comparer(Snapshot before, Snapshot after, OwnWrites ownWrites) {
            this.before = before;
            this.after = after;
            this.ownWrites = ownWrites;
            this.had = new Grants(before);
            this.have = new Grants(after);
            this.explained = new Grants(before, this::asExplained);
        }

        Comparison compare() {
            var inOrder = Stream.concat(after.groups().stream(),
                    before.groups().stream().filter(g -> after.group(g.id()).isEmpty())).map(this::group).toList();
            inOrder.forEach(g -> groups.put(g.id(), g));
            var users = Stream.concat(after.users().stream(),
                    before.users().stream().filter(u -> after.user(u.id()).isEmpty())).map(this::user);
            return new Comparison(users.filter(u -> !u.isNone()).toList(),
                    inOrder.stream().filter(g -> !g.isNone()).toList());
        }

        private GroupDifference group(UserGroup any) {
            var was = before.group(any.id()).orElse(null);
            var is = after.group(any.id()).orElse(null);
            var modules = Delta.between(was == null ? Set.of() : was.moduleIds(),
                    is == null ? Set.of() : is.moduleIds(),
                    (m, granted) -> was != null && is != null && ownWrites.explain(any.id(), m, granted));
            return new GroupDifference(any.id(), any.name(), presence(was == null, is == null),
                    was == null || is == null ? List.of() : texts(any.id(), was.content(), is.content()),
                    was == null || is == null ? List.of() : limits(any.id(), was.content(), is.content()), modules);
        }

        private List<TextDifference> texts(GroupId group, GroupContent was, GroupContent is) {
            var texts = new ArrayList<TextDifference>();
            for (var field : GroupTextField.values()) {
                var before = field.of(was);
                var now = field.of(is);
                if (!now.equals(before)) {
                    texts.add(new TextDifference(field, before, now, !ownWrites.explain(group, field, now)));
                }
            }
            return texts;
        }

        private List<LimitDifference> limits(GroupId group, GroupContent was, GroupContent is) {
            var limits = new ArrayList<LimitDifference>();
            for (var field : LimitField.values()) {
                var before = field.of(was);
                var now = field.of(is);
                if (!now.agreesWith(before)) {
                    limits.add(new LimitDifference(field, before, now, !ownWrites.explain(group, field, now)));
                }
            }
            return limits;
        }

        private UserDifference user(AccountUser any) {
            var was = before.user(any.id()).orElse(null);
            var is = after.user(any.id()).orElse(null);
            var stayed = was != null && is != null;
            var left = was == null ? Set.<GroupId>of() : was.groups();
            var entered = is == null ? Set.<GroupId>of() : is.groups();
            var memberships = Delta.between(left, entered,
                    (g, member) -> stayed && ownWrites.explain(any.id(), g, member));
            var through = explained.of(memberships.explained(left));
            var modules = Delta.between(had.of(left), have.of(entered),
                    (m, granted) -> stayed && through.contains(m) == granted);
            return new UserDifference(any.id(), any.name(), presence(was == null, is == null), memberships, modules);
        }

        /** A group with only the differences that the runs explain. */
        private UserGroup asExplained(UserGroup was) {
            var delta = groups.get(was.id());
            if (delta == null) {
                return was;
            }
            return was.with(was.content().withModules(delta.modules().explained(was.moduleIds())));
        }

        private static Presence presence(boolean isNew, boolean isGone) {
            return isNew ? Presence.NEW : isGone ? Presence.GONE : Presence.STAYED;
        }
    }
}
