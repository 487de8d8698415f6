package org.accessdesk.service.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.ApiProblem.Kind;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.account.Audit;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.account.UserStatus;
import org.accessdesk.model.id.GroupId;
import org.accessdesk.model.id.UserId;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.GroupMembers;

/**
 * Compares the list of users with the groups' own lists of members. Reads contradicting objects again, one by one; a
 * contradiction that remains is a gap. A group's list that names fewer members than the users do is no contradiction:
 * servers truncate these lists.
 */
final class MembersCheck {
    /** In larger accounts, only the users to be written are compared. */
    static final int MOST_USERS = 10_000;

    /** More contradictions than these are not accidental, and reading them one by one would take too long. */
    private static final int MOST_READ_AGAIN = 20;

    private final MarketplaceApi api;
    private final Account account;
    private final Call call;
    private final Map<UserId, AccountUser> users = new LinkedHashMap<>();
    private final Map<GroupId, UserGroup> groups = new LinkedHashMap<>();
    private final List<Message> gaps = new ArrayList<>();

    MembersCheck(MarketplaceApi api, Account account, Call call) {
        this.api = api;
        this.account = account;
        this.call = call;
    }

    /**
     * The lists after reading again.
     *
     * @param gaps the contradictions that remain
     */
    record Checked(Collection<AccountUser> users, Collection<UserGroup> groups, List<Message> gaps) {}

    /** Reads the members and compares them, unless there are too many users or the server does not show members. */
    Checked check(Collection<AccountUser> listed, Collection<UserGroup> listedGroups) throws ApiException {
        listedGroups.forEach(group -> groups.put(group.id(), group));
        var checked = listed;
        if (!listed.isEmpty() && listed.size() <= MOST_USERS) {
            listed.forEach(user -> users.put(user.id(), user));
            compare();
            checked = users.values();
        }
        findGroups(checked);
        return new Checked(checked, groups.values(), gaps);
    }

    private void compare() throws ApiException {
        try {
            var members = api.members(account, users.keySet(), call);
            if (members.known()) {
                findUsers(members.others());
                findMemberships(members);
            }
        } catch (ApiException e) {
            if (e.problem().kind() == Kind.CANCELLED) {
                throw e;
            }
            gaps.add(Message.of(MessageCode.MEMBERS_NOT_COMPARED, e.problem().message()));
        }
    }

    private void findUsers(Set<UserId> missing) throws ApiException {
        var lost = new TreeSet<>(missing);
        if (lost.size() <= MOST_READ_AGAIN) {
            for (var id : missing) {
                readAgain(new AccountUser(id, null, id.value(), "", UserStatus.UNKNOWN, Set.of(), null, Audit.NONE,
                        null));
            }
            lost.removeAll(users.keySet());
        }
        if (!lost.isEmpty()) {
            gaps.add(Message.of(MessageCode.MEMBERS_MISSING, lost.size(), lost.first()));
        }
    }

    private void findMemberships(GroupMembers members) throws ApiException {
        var suspects = suspects(members);
        if (suspects.isEmpty()) {
            return;
        }
        if (suspects.size() <= MOST_READ_AGAIN) {
            for (var user : suspects) {
                readAgain(user);
            }
            var now = api.members(account, suspects.stream().map(AccountUser::id).toList(), call);
            suspects = now.known() ? suspects(now) : suspects;
        }
        if (!suspects.isEmpty()) {
            var one = suspects.getFirst();
            gaps.add(Message.of(MessageCode.MEMBERS_IN_MORE_GROUPS, suspects.size(), one.name(), one.id()));
        }
    }

    private List<AccountUser> suspects(GroupMembers members) {
        return members.groups().keySet().stream().sorted().filter(users::containsKey).map(users::get)
                .filter(user -> !user.groups().containsAll(members.of(user.id()))).toList();
    }

    private void readAgain(AccountUser user) throws ApiException {
        try {
            users.put(user.id(), api.user(account, user, call));
        } catch (ApiException e) {
            switch (e.problem().kind()) {
                case NOT_FOUND -> users.remove(user.id());
                default -> throw e;
            }
        }
    }

    /** A group that has members exists, whether or not it is listed. */
    private void findGroups(Collection<AccountUser> members) throws ApiException {
        var missing = missingGroups(members);
        if (missing.size() <= MOST_READ_AGAIN) {
            for (var id : List.copyOf(missing)) {
                try {
                    groups.put(id, api.group(id, call));
                    missing.remove(id);
                } catch (ApiException e) {
                    if (e.problem().kind() == Kind.CANCELLED) {
                        throw e;
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            gaps.add(Message.of(MessageCode.GROUPS_MISSING, missing.size(), missing.first()));
        }
    }

    private SortedSet<GroupId> missingGroups(Collection<AccountUser> members) {
        var missing = new TreeSet<GroupId>();
        // Most users share their set of groups.
        var seen = Collections.newSetFromMap(new IdentityHashMap<Set<GroupId>, Boolean>());
        for (var user : members) {
            if (seen.add(user.groups())) {
                for (var id : user.groups()) {
                    if (!groups.containsKey(id)) {
                        missing.add(id);
                    }
                }
            }
        }
        return missing;
    }
}
