package org.accessdesk.api.resource.member;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.query.Rql;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.GroupMembers;

/**
 * One search for users in the groups' member lists, and its result. A filter only limits what is read: a user is a
 * member if a list names that user, whatever the filter returns.
 */
final class MemberSearch {
    /** Users per filter: the URL stays below the 2,000 characters that every server accepts. */
    static final int MOST_IN_FILTER = 50;

    private final MemberLists lists;
    private final Account account;
    private final Set<UserId> wanted;
    private final Call call;
    private final Map<UserId, Set<GroupId>> found = new HashMap<>();
    private final Set<UserId> others = new HashSet<>();
    private final Set<GroupId> filtered = new HashSet<>();
    private boolean holdsStrangers;
    private boolean ignoresFilter;
    private boolean known = true;

    MemberSearch(MemberLists lists, Account account, Set<UserId> wanted, Call call) {
        this.lists = lists;
        this.account = account;
        this.wanted = wanted;
        this.call = call;
        wanted.forEach(user -> found.put(user, new HashSet<>()));
    }

    GroupMembers result() {
        return new GroupMembers(found, others, known);
    }

    GroupMembers unknown() {
        return new GroupMembers(found, others, false);
    }

    /** Whether the server responded to a filter with all groups. */
    boolean ignoresFilter() {
        return ignoresFilter;
    }

    /**
     * Reads only the groups of the wanted users. Returns false if the result is inconsistent, so that all groups must
     * be read: every user is in a group (AccountUser BR-003), and every group found has one of the users.
     */
    boolean readFiltered() throws ApiException {
        var ids = new TreeSet<>(wanted).stream().map(UserId::value).toList();
        for (var at = 0; at < ids.size() && !holdsStrangers; at += MOST_IN_FILTER) {
            var some = ids.subList(at, Math.min(at + MOST_IN_FILTER, ids.size()));
            var groups = lists.read(account, Rql.any("users", condition(some)), wanted, call);
            groups.items().forEach(group -> filtered.add(group.id()));
            holdsStrangers = groups.items().stream().anyMatch(group -> group.users().isEmpty());
            add(groups);
        }
        return !holdsStrangers && found.values().stream().noneMatch(Set::isEmpty);
    }

    private static Rql condition(List<String> ids) {
        return ids.size() == 1 ? Rql.eq("id", ids.getFirst()) : Rql.in("id", ids);
    }

    /** Reads every group of the account. */
    void readAll() throws ApiException {
        var groups = lists.read(account, null, wanted, call);
        ignoresFilter = holdsStrangers && filtered.size() == groups.items().size();
        // If it did filter, a list without the user it was found by is cut or outdated.
        known = groups.items().stream().anyMatch(MemberList::listed) && (!holdsStrangers || ignoresFilter);
        add(groups);
    }

    private void add(Listing<MemberList> groups) {
        known &= groups.isComplete() && groups.items().stream().allMatch(MemberList::known);
        for (var group : groups.items()) {
            group.users().forEach(user -> found.computeIfAbsent(user, _ -> new HashSet<>()).add(group.id()));
            if (others.size() < MemberList.MOST_OTHERS) {
                others.addAll(group.others());
            }
        }
    }
}
