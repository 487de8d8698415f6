package org.accessdesk.service.apply;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.accessdesk.api.ApiException;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.journal.Outcome;
import org.accessdesk.model.journal.RunItem;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of items that were being sent when the app ended: each is read again before anything else is sent.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private final Site site;
    private final FreshRead fresh;
    private final boolean goOn;
    private final boolean forGood;
    private final Instant begun;

    private Recovery(Site site, boolean goOn, boolean forGood, Instant begun) {
        this.site = site;
        this.fresh = new FreshRead(site);
        this.goOn = goOn;
        this.forGood = forGood;
        this.begun = begun;
    }

    /**
     * Looks for what a run left unknown.
     *
     * @param job whether what was not done is to be done now, and whether what cannot be found out ends as unknown
     * @param begun when that run began, by the server's clock
     */
    static Recovery of(Job job, Site site, Instant begun) {
        return new Recovery(site, job instanceof Job.Resumed, job instanceof Job.Abandoned(_, var forGood) && forGood,
                begun);
    }

    /** Looks at each; why one could not be found out, if so: then nothing may be sent. */
    Optional<ApiProblem> run() throws StoreException, InterruptedException {
        for (var i = 0; i < site.log().items().size(); i++) {
            if (site.log().item(i).phase() == RunItem.Phase.SENDING) {
                try {
                    lookWithoutFault(i);
                } catch (ApiException e) {
                    if (!endsAsUnknown(e.problem())) {
                        return Optional.of(e.problem());
                    }
                    site.log().ended(i, new Outcome.Unclear(e.problem()), null);
                }
            }
        }
        return Optional.empty();
    }

    /** One object that the server never tells of must not block all else; a server that does not answer may do so later. */
    private boolean endsAsUnknown(ApiProblem problem) {
        var unknown = new Outcome.Unclear(problem);
        return forGood && problem.kind() != ApiProblem.Kind.CANCELLED && Troubles.ofAll(unknown).isEmpty();
    }

    private void lookWithoutFault(int index) throws ApiException, StoreException, InterruptedException {
        try {
            look(index);
        } catch (RuntimeException | Error e) {
            LOG.error("What became of a change could not be looked up for a fault of the app", e);
            throw new ApiException(ApiProblem.fault("looking up a change", false), e);
        }
    }

    private void look(int index) throws ApiException, StoreException, InterruptedException {
        var subject = site.subject(site.log().item(index).change());
        try {
            if (subject.isPresent()) {
                look(subject.get(), index);
                return;
            }
        } catch (ApiException e) {
            if (e.problem().kind() != ApiProblem.Kind.NOT_FOUND) {
                throw e;
            }
        }
        site.log().ended(index, new Outcome.Conflicting(new Conflict.ObjectGone()), null);
    }

    private boolean isSince(@Nullable Instant updated) {
        return updated != null && !updated.isBefore(begun);
    }

    private <T, W> void look(Subject<T, W> subject, int index)
            throws ApiException, StoreException, InterruptedException {
        var item = site.log().item(index);
        var read = fresh.newest(subject, item.change(), site.stoppable());
        if (read.conflict() != null) {
            // It may have been sent: an older state cannot tell whether it arrived.
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CONFLICT,
                    "The server shows an older state than is known already. Try again in a moment."));
        }
        var now = read.now();
        subject.tell(site.known(), now, null);
        var found = new Found(item.change(), Objects.requireNonNull(item.before()),
                Objects.requireNonNull(item.wanted()), subject.seen(now), isSince(subject.updated(now)));
        var outcome = found.outcome();
        if (outcome != null) {
            site.log().ended(index, outcome, found.now());
        } else if (goOn) {
            site.log().started(index);
        } else {
            site.log().ended(index, new Outcome.NotSent(), found.now());
        }
    }
}
