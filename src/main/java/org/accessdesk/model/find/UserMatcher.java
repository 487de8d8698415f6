package org.accessdesk.model.find;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accessdesk.model.access.Access;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.find.Facet.Joined.JoinTime;
import org.accessdesk.model.find.Facet.SignedIn.SignInTime;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.text.SearchText;

/** Tells which users match a filter. The access of a set of groups is computed once, as many users share one. */
public final class UserMatcher {
    private final DraftedSnapshot drafted;
    private final Set<Target> refused;
    private final Map<Set<GroupId>, Access> before = new HashMap<>();
    private final Map<Set<GroupId>, Access> after = new HashMap<>();

    /**
     * A matcher for the users of a drafted snapshot.
     *
     * @param refused what the last apply could not change, which counts as changed
     */
    public UserMatcher(DraftedSnapshot drafted, Set<Target> refused) {
        this.drafted = drafted;
        this.refused = refused;
    }

    /** Whether a user matches {@code filter}. */
    public Predicate<AccountUser> of(ListFilter filter) {
        var words = SearchText.words(filter.text());
        var matches = matching(words);
        var kinds = List.copyOf(filter.facets().stream().collect(Collectors.groupingBy(Facet::kind)).values());
        return user -> matches.test(user) && hasOneOfEach(user, kinds);
    }

    /** The same for the users by their positions in the snapshot's index: no user is looked up by id. */
    public IntPredicate ofPositions(ListFilter filter) {
        var words = SearchText.words(filter.text());
        var index = drafted.snapshot().index();
        var ofFacets = of(filter.withText(""));
        if (words.isEmpty()) {
            return position -> ofFacets.test(index.user(position));
        }
        var search = drafted.snapshot().search();
        if (filter.facets().isEmpty()) {
            return position -> search.matches(position, words);
        }
        return position -> search.matches(position, words) && ofFacets.test(index.user(position));
    }

    private Predicate<AccountUser> matching(List<String> words) {
        if (words.isEmpty()) {
            return _ -> true;
        }
        var search = drafted.snapshot().search();
        return user -> search.matches(user.id(), words);
    }

    /** How many users each of {@code facets} would show beside the filter's facets of other kinds. */
    public Map<Facet, Integer> counts(ListFilter filter, Collection<? extends Facet> facets) {
        var counts = new HashMap<Facet, Integer>();
        facets.stream().collect(Collectors.groupingBy(Facet::kind)).forEach((kind, ofKind) -> {
            var others = drafted.snapshot().users().stream().filter(of(filter.with(List.of(kind), List.of()))).toList();
            var count = counter(kind, others);
            ofKind.forEach(f -> counts.put(f, count.applyAsInt(f)));
        });
        return counts;
    }

    /**
     * Tells how many of {@code users} a facet of {@code kind} shows. Groups and modules can be thousands: those that each
     * user has are counted, instead of asking each facet about each user.
     */
    private ToIntFunction<Facet> counter(FacetKind kind, List<AccountUser> users) {
        return switch (kind) {
            case GROUP -> {
                var in = tally(users, u -> either(u.groups(), after(u)).map(Facet.InGroup::new));
                yield facet -> in.getOrDefault(facet, 0);
            }
            case NOT_IN_GROUP -> {
                var in = tally(users,
                        u -> u.groups().stream().filter(after(u)::contains).map(Facet.NotInGroup::new));
                yield facet -> users.size() - in.getOrDefault(facet, 0);
            }
            case MODULE -> {
                var having = tally(users, u -> either(accessBefore(u).modules().keySet(),
                        accessAfter(u).modules().keySet()).map(Facet.HasModule::new));
                yield facet -> having.getOrDefault(facet, 0);
            }
            case ONE_OF, ONLY_GROUP, BUYER, STATUS, LAST_SIGN_IN, JOINED, CHANGED ->
                facet -> (int) users.stream().filter(u -> matches(u, facet)).count();
        };
    }

    private static Map<Facet, Integer> tally(List<AccountUser> users, Function<AccountUser, Stream<Facet>> facets) {
        var tally = new HashMap<Facet, Integer>();
        users.forEach(u -> facets.apply(u).forEach(f -> tally.merge(f, 1, Integer::sum)));
        return tally;
    }

    private static <T> Stream<T> either(Set<T> one, Set<T> other) {
        return one.equals(other) ? one.stream() : Stream.concat(one.stream(), other.stream()).distinct();
    }

    private boolean hasOneOfEach(AccountUser user, List<List<Facet>> kinds) {
        // Not streams: this runs for each user at each key.
        for (var facets : kinds) {
            var found = false;
            for (var facet : facets) {
                found |= matches(user, facet);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(AccountUser user, Facet facet) {
        return switch (facet) {
            case Facet.OneOf(var _, var ids) -> ids.contains(user.id());
            case Facet.InGroup(var group) -> user.groups().contains(group) || after(user).contains(group);
            case Facet.NotInGroup(var group) -> !user.groups().contains(group) || !after(user).contains(group);
            case Facet.OnlyGroup _ -> user.groups().size() == 1 || after(user).size() == 1;
            case Facet.HasModule(var module) -> accessBefore(user).modules().containsKey(module)
                    || accessAfter(user).modules().containsKey(module);
            case Facet.SeesBuyer buyer -> sees(accessBefore(user), buyer) || sees(accessAfter(user), buyer);
            case Facet.HasStatus(var status) -> user.status().equals(status);
            case Facet.SignedIn(var when) -> signedIn(user, when);
            case Facet.Joined(var when) -> joined(user, when);
            case Facet.Changed _ -> drafted.changes().changes().containsKey(new Target.UserTarget(user.id()))
                    || refused.contains(new Target.UserTarget(user.id()));
        };
    }

    private Set<GroupId> after(AccountUser user) {
        return drafted.groupsOf(user);
    }

    private Access accessBefore(AccountUser user) {
        return before.computeIfAbsent(user.groups(), _ -> drafted.accessBefore(user));
    }

    private Access accessAfter(AccountUser user) {
        return after.computeIfAbsent(after(user), _ -> drafted.accessAfter(user));
    }

    private static boolean sees(Access access, Facet.SeesBuyer buyer) {
        return access.allBuyers() || access.buyers().contains(buyer.buyer());
    }

    /** A time that cannot be read is neither never nor long ago. */
    private boolean signedIn(AccountUser user, SignInTime when) {
        var last = user.lastSignIn();
        return when == SignInTime.NEVER ? last == null && user.unread().lastSignIn().isEmpty()
                : last != null && last.isBefore(daysAgo(when.days()));
    }

    private boolean joined(AccountUser user, JoinTime when) {
        var at = user.audit().joined();
        return switch (when) {
            case NOT_YET -> at == null && user.unread().joined().isEmpty();
            case LAST_30_DAYS, LAST_90_DAYS -> at != null && !at.isBefore(daysAgo(when.days()));
            case OVER_A_YEAR -> at != null && at.isBefore(daysAgo(when.days()));
        };
    }

    private Instant daysAgo(int days) {
        return drafted.snapshot().takenAt().minus(Duration.ofDays(days));
    }
}
