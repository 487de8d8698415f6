package org.accessdesk.service.apply;

import java.time.Duration;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Cascade;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.change.Merge;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one item to its end: a fresh read, the merge of the delta into it, the guards, one PUT, one read back, and each step
 * in the journal before it is made. Three requests, one for what is so already, and more only where a read shows an older
 * state than is known; after a 429 it begins again.
 */
final class Procedure {
    private static final Logger LOG = LoggerFactory.getLogger(Procedure.class);
    /** Before a write is sent once more whose connection had been closed; a fresh read comes first. */
    private static final Duration AFTER_DROP = Duration.ofMillis(500);

    private final Site site;
    private final Checks checks;
    private final Cascades cascades;
    private final FreshRead fresh;
    private final ReadBack readBack;

    Procedure(Site site, Checks checks) {
        this.site = site;
        this.checks = checks;
        this.cascades = new Cascades(site);
        this.fresh = new FreshRead(site);
        this.readBack = new ReadBack(site);
    }

    /** Brings it to its end, which the log then has. */
    void run(int index) {
        var end = End.of(new Outcome.NotSent());
        try {
            var subject = site.subject(site.log().item(index).change());
            end = subject.isEmpty()
                    ? End.of(new Outcome.Conflicting(new Conflict.ObjectGone()))
                    : tried(subject.get(), index);
        } catch (StoreException e) {
            site.brake().pull(e.sentence());
            end = notSent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = isSent(index) ? End.of(fault(index, e)) : end;
        } catch (RuntimeException | Error e) {
            end = End.of(fault(index, e));
        }
        if (!end.outcome().isSettled()) {
            site.known().surprise();
        }
        Troubles.ofAll(end.outcome()).ifPresent(site.brake()::pull);
        site.log().ended(index, end.outcome(), end.after());
    }

    private boolean isSent(int index) {
        return site.log().item(index).phase() == RunItem.Phase.SENDING;
    }

    /** By what the journal has of it: a fault before the request leaves nothing to be looked up. */
    private Outcome fault(int index, Throwable e) {
        LOG.error("A change could not be applied for a fault of the app", e);
        var sent = isSent(index);
        var problem = ApiProblem.fault(sent ? "saving a change" : "preparing a change", sent);
        return sent ? new Outcome.Unclear(problem) : new Outcome.Refused(problem);
    }

    private <T, W> End tried(Subject<T, W> subject, int index) throws StoreException, InterruptedException {
        var sentAgain = false;
        for (var tries = 1;; tries++) {
            var go = site.pace().enter();
            var easily = false;
            try {
                var end = go ? once(subject, index) : notSent();
                if (end.isUnsent() && !sentAgain && site.pace().pause(AFTER_DROP)) {
                    sentAgain = true;
                    continue;
                }
                var limit = end.rateLimit();
                easily = limit == null;
                if (limit == null || !site.pace().slowDown(limit, tries)) {
                    return end;
                }
            } finally {
                site.pace().leave(easily);
            }
        }
    }

    private <T, W> End once(Subject<T, W> subject, int index) throws StoreException, InterruptedException {
        site.log().started(index);
        try {
            var read = fresh.of(subject, site.log().item(index).change(), site.stoppable());
            var now = read.now();
            if (read.conflict() != null) {
                return new End(new Outcome.Conflicting(read.conflict()), subject.seen(now));
            }
            subject.tell(site.known(), now, null);
            return switch (subject.merge(now)) {
                case Merge.NothingToDo<W> _ -> new End(new Outcome.AlreadySo(), subject.seen(now));
                case Merge.Conflicting<W>(var conflict) ->
                    new End(new Outcome.Conflicting(conflict), subject.seen(now));
                case Merge.ToPut<W>(var wanted) -> guarded(subject, index, now, wanted);
            };
        } catch (ApiException e) {
            return End.of(beforeSending(e.problem()));
        }
    }

    private End notSent() {
        return End.of(new Outcome.NotSent(site.brake().why()));
    }

    private Outcome beforeSending(ApiProblem problem) {
        return switch (problem.kind()) {
            case CANCELLED -> new Outcome.NotSent(site.brake().why());
            case NOT_FOUND -> new Outcome.Conflicting(new Conflict.ObjectGone());
            default -> new Outcome.Refused(problem);
        };
    }

    private <T, W> End guarded(Subject<T, W> subject, int index, T now, W wanted)
            throws ApiException, StoreException, InterruptedException {
        var change = site.log().item(index).change();
        try {
            var cascade = cascades.of(change, subject.seen(now), subject.seen(now, wanted));
            var finding = checks.against(change, site);
            if (finding.isPresent()) {
                return new End(new Outcome.Blocked(finding.get()), subject.seen(now));
            }
            return sent(subject, index, new Sending<>(now, wanted, cascade));
        } catch (Cascades.UnknownCascade e) {
            return new End(new Outcome.Blocked(e.finding()), subject.seen(now));
        }
    }

    private record Sending<T, W>(T now, W wanted, Cascade cascade) {}

    private <T, W> End sent(Subject<T, W> subject, int index, Sending<T, W> sending)
            throws StoreException, InterruptedException {
        var now = sending.now;
        if (site.brake().isOn()) {
            return notSent();
        }
        site.log().sending(index, subject.seen(now), subject.seen(now, sending.wanted), sending.cascade);
        var sent = put(subject, sending);
        var problem = sent.problem();
        if (problem != null && !Verdict.mayHaveArrived(problem)) {
            var conflict = conflictBehind(subject, problem, now);
            return End.of(conflict == null ? new Outcome.Refused(problem) : new Outcome.Conflicting(conflict));
        }
        return readBack.of(subject, site.log().item(index).change(), sent);
    }

    /** Not stopped by the brake: a request in flight is let come to its end, which can be told. */
    private <T, W> ReadBack.Sent<T, W> put(Subject<T, W> subject, Sending<T, W> sending) {
        try {
            var answer = subject.put(sending.now, sending.wanted, site.steady());
            return new ReadBack.Sent<>(sending.now, sending.wanted, answer, null);
        } catch (ApiException e) {
            return new ReadBack.Sent<>(sending.now, sending.wanted, null, e.problem());
        }
    }

    private <T, W> @Nullable Conflict conflictBehind(Subject<T, W> subject, ApiProblem refusal, T now) {
        try {
            return subject.behind(refusal, now, site.steady());
        } catch (ApiException e) {
            LOG.info("Why it was refused could not be found out: {}", e.problem().kind());
            return null;
        }
    }
}
