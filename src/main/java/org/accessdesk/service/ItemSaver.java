package org.accessdesk.service;

import java.util.List;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.Account;
import org.accessdesk.model.AccountUser;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.GroupContent;
import org.accessdesk.model.GroupId;
import org.accessdesk.model.UserGroup;
import org.accessdesk.model.change.Change;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.GroupChange;
import org.accessdesk.model.change.MembershipChange;
import org.accessdesk.model.change.TokenChange;
import org.accessdesk.model.change.Merge;
import org.accessdesk.model.change.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves one change: a fresh read, the merge of the delta into it, one PUT, one read back. Stateless.
 */
final class ItemSaver {
    private static final Logger LOG = LoggerFactory.getLogger(ItemSaver.class);
    private static final int SERVER_ERRORS = 500;

    private final MarketplaceApi api;
    private final Account account;

    ItemSaver(MarketplaceApi api, Account account) {
        this.api = api;
        this.account = account;
    }

    /** How it ended, and the objects as last read. */
    record Saved(Outcome outcome, List<AccountUser> users, List<UserGroup> groups) {
        static Saved of(Outcome outcome) {
            return new Saved(outcome, List.of(), List.of());
        }
    }

    /**
     * Saves {@code change}.
     *
     * @param user the user it is about as last known; null for a change of a group
     * @param groups the groups that exist as far as is known
     */
    Saved save(Change change, @Nullable AccountUser user, Set<GroupId> groups, Call call) {
        try {
            return switch (change) {
                case MembershipChange m when user != null -> membership(m, user, groups, call);
                case MembershipChange _ -> Saved.of(new Outcome.Conflicting(new Conflict.ObjectGone()));
                case GroupChange g -> group(g, call);
                case TokenChange _ -> Saved.of(new Outcome.NotSent());
            };
        } catch (ApiException e) {
            return Saved.of(beforeSending(e.problem()));
        } catch (RuntimeException e) {
            LOG.error("A change could not be saved for a fault of the app", e);
            return Saved.of(new Outcome.Unclear(
                    ApiProblem.onTheWay(ApiProblem.Kind.NOT_UNDERSTOOD, String.valueOf(e.getMessage()))));
        }
    }

    private static Outcome beforeSending(ApiProblem problem) {
        return switch (problem.kind()) {
            case CANCELLED -> new Outcome.NotSent();
            case NOT_FOUND -> new Outcome.Conflicting(new Conflict.ObjectGone());
            default -> new Outcome.Refused(problem);
        };
    }

    private Saved membership(MembershipChange change, AccountUser user, Set<GroupId> groups, Call call)
            throws ApiException {
        var now = api.user(account, user, call);
        return switch (Merge.of(change, now, groups)) {
            case Merge.NothingToDo<Set<GroupId>> _ -> found(new Outcome.AlreadySo(), now);
            case Merge.Conflicting<Set<GroupId>>(var conflict) -> found(new Outcome.Conflicting(conflict), now);
            case Merge.ToPut<Set<GroupId>>(var wanted) -> {
                var problem = put(() -> api.putGroups(account, now, wanted, call));
                yield readBack(problem, () -> api.user(account, now, Call.plain()), //
                        back -> found(judge(new Found(back.groups().equals(wanted),
                                change.rebase(back).isEmpty(), back.groups().equals(now.groups()),
                                jumped(now.revision(), back.revision())), problem), back));
            }
        };
    }

    private Saved group(GroupChange change, Call call) throws ApiException {
        var now = api.group(change.group(), call);
        return switch (Merge.of(change, now)) {
            case Merge.NothingToDo<?> _ -> found(new Outcome.AlreadySo(), now);
            case Merge.Conflicting<?>(var conflict) -> found(new Outcome.Conflicting(conflict), now);
            case Merge.ToPut<GroupContent>(var wanted) -> {
                var problem = put(() -> api.putGroup(now, wanted, call));
                yield readBack(problem, () -> api.group(now.id(), Call.plain()), //
                        back -> found(judge(
                                new Found(back.content().equals(wanted) && back.buyers().equals(now.buyers()),
                                        change.rebase(back).isEmpty(), back.content().equals(now.content()),
                                        jumped(now.revision(), back.revision())),
                                problem), back));
            }
        };
    }

    /** A read or write of the port. */
    private interface Request<T> {
        T send() throws ApiException;
    }

    private interface Judge<T> {
        Saved judge(T back);
    }

    private static <T> @Nullable ApiProblem put(Request<T> request) {
        try {
            request.send();
            return null;
        } catch (ApiException e) {
            return e.problem();
        }
    }

    /** Reads back after a PUT that was answered well or may have arrived; an answered refusal needs no second look. */
    private static <T> Saved readBack(@Nullable ApiProblem problem, Request<T> read, Judge<T> judge) {
        if (problem != null && !mayHaveArrived(problem)) {
            return Saved.of(new Outcome.Refused(problem));
        }
        try {
            return judge.judge(read.send());
        } catch (ApiException e) {
            return Saved.of(new Outcome.Unclear(problem == null ? e.problem() : problem));
        }
    }

    private static boolean mayHaveArrived(ApiProblem problem) {
        // A 503 that asks to wait is a server's or a gateway's word, and no proof either.
        return problem.status() >= SERVER_ERRORS || switch (problem.kind()) {
            case UNANSWERED, NOT_UNDERSTOOD, CANCELLED, SERVER_ERROR, TOO_LARGE, REDIRECTED, TIMED_OUT -> true;
            case UNAUTHORIZED, FORBIDDEN, NOT_FOUND, CONFLICT, REJECTED, RATE_LIMITED, UNREACHABLE, TLS -> false;
        };
    }

    /**
     * What was read back, compared.
     *
     * @param asWanted whether it is just what was sent
     * @param changed whether it has what the delta names, whatever else it has
     * @param asBefore whether it is just what it was
     * @param jumped whether its revision tells of another write besides ours
     */
    private record Found(boolean asWanted, boolean changed, boolean asBefore, boolean jumped) {}

    private static boolean jumped(@Nullable Integer before, @Nullable Integer after) {
        return before != null && after != null && after - before > 1;
    }

    private static Outcome judge(Found found, @Nullable ApiProblem problem) {
        if (found.asWanted || (found.changed && found.jumped)) {
            return new Outcome.Saved(found.jumped);
        }
        if (found.asBefore && problem != null) {
            return problem.kind() == ApiProblem.Kind.CANCELLED
                    ? new Outcome.NotSent()
                    : new Outcome.Refused(problem);
        }
        return new Outcome.Differs();
    }

    private static Saved found(Outcome outcome, AccountUser user) {
        return new Saved(outcome, List.of(user), List.of());
    }

    private static Saved found(Outcome outcome, UserGroup group) {
        return new Saved(outcome, List.of(), List.of(group));
    }
}
