package org.accessdesk.model.find;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.Facet.Joined.JoinTime;
import org.accessdesk.model.find.Facet.SignedIn.SignInTime;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.snapshot.SnapshotIndex;
import org.accessdesk.model.text.SearchText;

/**
 * Tells which users match a filter, by their positions in the snapshot's index: none is looked up by id, as all of 100,000
 * are looked at while somebody waits.
 */
public final class UserMatcher {
    private final DraftedSnapshot drafted;
    private final SnapshotIndex index;
    private final Set<Target> refused;

    /**
     * A matcher for the users of a drafted snapshot.
     *
     * @param refused what the last apply could not change, which counts as changed
     */
    public UserMatcher(DraftedSnapshot drafted, Set<Target> refused) {
        this.drafted = drafted;
        this.index = drafted.snapshot().index();
        this.refused = refused;
    }

    /** Whether the user at a position matches {@code filter}. */
    public IntPredicate ofPositions(ListFilter filter) {
        var words = SearchText.words(filter.text());
        var kinds = byKind(filter.facets());
        if (words.isEmpty()) {
            return hasOneOfEach(kinds);
        }
        var search = drafted.snapshot().search();
        IntPredicate found = position -> search.matches(position, words);
        return kinds.isEmpty() ? found : found.and(hasOneOfEach(kinds));
    }

    /** How many users each of {@code facets} would show beside the filter's facets of other kinds. */
    public Map<Facet, Integer> counts(ListFilter filter, Collection<? extends Facet> facets) {
        var counts = new HashMap<Facet, Integer>();
        // Kinds that the filter has no facet of share the users.
        var shown = new HashMap<ListFilter, int[]>();
        byKind(facets).forEach((kind, ofKind) -> counts.putAll(counts(kind, ofKind,
                shown.computeIfAbsent(filter.with(List.of(kind), List.of()), this::positions))));
        return counts;
    }

    private static Map<FacetKind, List<Facet>> byKind(Collection<? extends Facet> facets) {
        return facets.stream().collect(Collectors.groupingBy(Facet::kind));
    }

    private int[] positions(ListFilter filter) {
        return IntStream.range(0, index.size()).filter(ofPositions(filter)).toArray();
    }

    /**
     * How many of {@code users} each of the facets of {@code kind} shows. Groups, modules and buyers can be thousands: those
     * that each user has are counted, instead of asking each facet about each user.
     */
    private Map<Facet, Integer> counts(FacetKind kind, List<Facet> facets, int[] users) {
        return switch (kind) {
            case GROUP -> ofGroups(facets, users, false);
            case NOT_IN_GROUP -> ofGroups(facets, users, true);
            case MODULE, BUYER -> new AccessFacets(drafted, facets).counts(users);
            case ONE_OF, ONLY_GROUP, STATUS, LAST_SIGN_IN, JOINED, CHANGED -> ofEach(facets, users);
        };
    }

    private Map<Facet, Integer> ofEach(List<Facet> facets, int[] users) {
        var matching = facets.stream().map(this::matching).toArray(IntPredicate[]::new);
        var counts = new int[matching.length];
        // Each user once: to read the users takes longer than to ask the facets.
        for (var user : users) {
            for (var n = 0; n < counts.length; n++) {
                counts[n] += matching[n].test(user) ? 1 : 0;
            }
        }
        var all = new HashMap<Facet, Integer>();
        for (var n = 0; n < counts.length; n++) {
            all.put(facets.get(n), counts[n]);
        }
        return all;
    }

    /** @param not whether the facets show who is not in the group before and after the draft, instead of who is before or after */
    private Map<Facet, Integer> ofGroups(List<Facet> facets, int[] users, boolean not) {
        var members = members(users, not);
        var counts = new HashMap<Facet, Integer>();
        var unknown = new ArrayList<Facet>();
        for (var facet : facets) {
            var group = facet instanceof Facet.InGroup(var in) ? index.group(in)
                    : facet instanceof Facet.NotInGroup(var out) ? index.group(out) : -1;
            if (group < 0) {
                unknown.add(facet);
            } else {
                counts.put(facet, not ? users.length - members[group] : members[group]);
            }
        }
        counts.putAll(ofEach(unknown, users));
        return counts;
    }

    /** How many of {@code users} each group has before or after the draft, by its number; with {@code both}, before and after. */
    private int[] members(int[] users, boolean both) {
        var members = new int[index.groupCount()];
        for (var user : users) {
            for (var at = index.start(user); at < index.start(user + 1); at++) {
                members[index.membership(at)]++;
            }
            var delta = drafted.deltaAt(user);
            if (delta != null) {
                for (var id : both ? delta.removed() : delta.added()) {
                    var group = index.group(id);
                    if (group >= 0 && index.user(user).groups().contains(id) == both) {
                        members[group] += both ? -1 : 1;
                    }
                }
            }
        }
        return members;
    }

    private IntPredicate hasOneOfEach(Map<FacetKind, List<Facet>> kinds) {
        return kinds.values().stream().map(this::hasOne).reduce(IntPredicate::and).orElse(_ -> true);
    }

    private IntPredicate hasOne(List<Facet> facets) {
        var each = facets.stream().map(this::matching).toArray(IntPredicate[]::new);
        // Not a stream: this runs for each user at each key.
        return position -> {
            for (var one : each) {
                if (one.test(position)) {
                    return true;
                }
            }
            return false;
        };
    }

    private IntPredicate matching(Facet facet) {
        return switch (facet) {
            case Facet.OneOf(var _, var ids) -> ofUser(user -> ids.contains(user.id()));
            case Facet.InGroup(var group) -> before(group).or(after(group));
            case Facet.NotInGroup(var group) -> before(group).and(after(group)).negate();
            case Facet.OnlyGroup _ -> this::hasOnlyGroup;
            case Facet.HasModule _, Facet.SeesBuyer _ -> new AccessFacets(drafted, List.of(facet))::isAny;
            case Facet.HasStatus(var status) -> ofUser(user -> user.status().equals(status));
            case Facet.SignedIn(var when) -> ofUser(signedIn(when));
            case Facet.Joined(var when) -> ofUser(joined(when));
            case Facet.Changed _ -> ofUser(user -> isChanged(new Target.UserTarget(user.id())));
        };
    }

    private IntPredicate ofUser(Predicate<AccountUser> matches) {
        return position -> matches.test(index.user(position));
    }

    private IntPredicate before(GroupId group) {
        var number = index.group(group);
        if (number < 0) {
            return ofUser(user -> user.groups().contains(group));
        }
        return position -> {
            for (var at = index.start(position); at < index.start(position + 1); at++) {
                if (index.membership(at) == number) {
                    return true;
                }
            }
            return false;
        };
    }

    private IntPredicate after(GroupId group) {
        var before = before(group);
        return position -> {
            var delta = drafted.deltaAt(position);
            return delta == null ? before.test(position)
                    : delta.added().contains(group) || (before.test(position) && !delta.removed().contains(group));
        };
    }

    private boolean hasOnlyGroup(int position) {
        var groups = index.user(position).groups();
        var delta = drafted.deltaAt(position);
        return groups.size() == 1 || (delta != null && delta.applyTo(groups).size() == 1);
    }

    private boolean isChanged(Target user) {
        return drafted.changes().changes().containsKey(user) || refused.contains(user);
    }

    /** A time that cannot be read is neither never nor long ago. */
    private Predicate<AccountUser> signedIn(SignInTime when) {
        if (when == SignInTime.NEVER) {
            return user -> user.lastSignIn() == null && user.unread().lastSignIn().isEmpty();
        }
        var since = daysAgo(when.days());
        return user -> user.lastSignIn() != null && user.lastSignIn().isBefore(since);
    }

    private Predicate<AccountUser> joined(JoinTime when) {
        var since = daysAgo(when.days());
        return switch (when) {
            case NOT_YET -> user -> user.audit().joined() == null && user.unread().joined().isEmpty();
            case LAST_30_DAYS, LAST_90_DAYS -> user -> {
                var at = user.audit().joined();
                return at != null && !at.isBefore(since);
            };
            case OVER_A_YEAR -> user -> {
                var at = user.audit().joined();
                return at != null && at.isBefore(since);
            };
        };
    }

    private Instant daysAgo(int days) {
        return drafted.snapshot().takenAt().minus(Duration.ofDays(days));
    }
}
