package org.accessdesk.api.resource.member;

import java.util.List;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Listing;
import org.accessdesk.api.http.RestClient;
import org.accessdesk.api.query.AccountFilter;
import org.accessdesk.api.query.Query;
import org.accessdesk.api.query.Rql;
import org.accessdesk.api.resource.Groups;
import org.accessdesk.api.resource.page.Pages;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.id.UserId;
import org.jspecify.annotations.Nullable;

/** Reads groups with only their members, by a selection that the server accepts. */
final class MemberLists {
    /** Groups per page if members are ids alone. */
    static final int GROUPS_A_PAGE = 100;

    /**
     * Only ids if the server supports that, as 100,000 full references take 25 MB; otherwise full references, of fewer
     * groups.
     */
    private static final List<FieldSelection> SELECTIONS = List.of(new FieldSelection("-*,id,users.id", GROUPS_A_PAGE),
            new FieldSelection("users", 20));
    private static final int BAD_REQUEST = 400;

    private record FieldSelection(String fields, int groupsAPage) {}

    private final RestClient client;
    // The selection that the server accepted, for all later calls.
    private volatile int known;

    MemberLists(RestClient client) {
        this.client = client;
    }

    /**
     * The lists of the matching groups, limited to {@code wanted} users.
     *
     * @param condition null matches all
     */
    Listing<MemberList> read(Account account, @Nullable Rql condition, Set<UserId> wanted, Call call)
            throws ApiException {
        for (var at = known;; at++) {
            var isLast = at == SELECTIONS.size() - 1;
            try {
                var lists = pages(account, condition, SELECTIONS.get(at), wanted, call);
                if (isLast || lists.items().isEmpty() || lists.items().stream().anyMatch(MemberList::listed)) {
                    known = at;
                    return lists;
                }
            } catch (ApiException e) {
                // The cause may be the selection or the filter.
                if (isLast || e.problem().status() != BAD_REQUEST) {
                    throw e;
                }
            }
        }
    }

    private Listing<MemberList> pages(Account account, @Nullable Rql condition, FieldSelection selection,
            Set<UserId> wanted,
            Call call) throws ApiException {
        var query = Query.of(Groups.PATH).where(AccountFilter.with(account, condition)).select(selection.fields())
                .order("id");
        return new Pages<>(client, query, (group, _) -> MemberList.read(group, wanted), selection.groupsAPage(), call)
                .all();
    }
}
