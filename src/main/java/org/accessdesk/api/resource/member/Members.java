package org.accessdesk.api.resource.member;

import java.util.Collection;
import java.util.Set;
import java.util.function.IntSupplier;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.snapshot.GroupMembers;

/** Looks users up in the groups' own member lists, by as few requests as possible. */
public final class Members {
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 404, 501);

    private final MemberLists lists;
    private final IntSupplier groupCount;
    // A server that once refused or ignored the filter is not sent one again.
    private volatile boolean filters = true;

    /** @param groupCount how many groups the account has; negative while unknown */
    public Members(RestClient client, IntSupplier groupCount) {
        this.lists = new MemberLists(client);
        this.groupCount = groupCount;
    }

    /** The groups of {@code users} by these lists; marked as not known if the server does not show them. */
    public GroupMembers of(Account account, Collection<UserId> users, Call call) throws ApiException {
        var search = new MemberSearch(lists, account, Set.copyOf(users), call.reporting((_, _) -> {}));
        try {
            if (users.isEmpty() || (isFilterCheaper(users.size()) && filtered(search))) {
                return search.result();
            }
            search.readAll();
            filters &= !search.ignoresFilter();
            return search.result();
        } catch (ApiException e) {
            if (isRefusal(e) || e.problem().kind() == ApiProblem.Kind.TOO_LARGE) {
                return search.unknown();
            }
            throw e;
        }
    }

    private boolean isFilterCheaper(int users) {
        var queries = Math.ceilDiv(users, MemberSearch.MOST_IN_FILTER);
        return filters && (queries == 1 || queries < Math.ceilDiv(groupCount.getAsInt(), MemberLists.GROUPS_A_PAGE));
    }

    private boolean filtered(MemberSearch search) throws ApiException {
        try {
            return search.readFiltered();
        } catch (ApiException e) {
            if (!isRefusal(e)) {
                throw e;
            }
            filters = false;
            return false;
        }
    }

    private static boolean isRefusal(ApiException e) {
        return REFUSALS.contains(e.problem().status());
    }
}
