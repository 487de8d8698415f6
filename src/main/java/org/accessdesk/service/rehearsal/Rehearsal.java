package org.accessdesk.service.rehearsal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.Latency;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.service.account.ConnectionOrigin;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.apply.Apply;
import org.accessdesk.service.apply.run.ApplySettings;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.review.Estimate;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * "Try it first": applies what a draft includes, by the same code, to a copy of the account as last read. Has no
 * connection to the account itself. Use on the user interface's thread.
 */
public final class Rehearsal {
    /** The review already shows the findings of our own guards; the rehearsal checks the platform's rules. */
    private static final ApplySettings PLATFORM_ALONE = ApplySettings.USUAL.withGuard((_, _, _) -> List.of());
    private final RehearsalMarketplace stage;
    private final Tasks tasks;
    private final Clock clock;
    private final State<RehearsalStatus> state = new State<>(new RehearsalStatus.Idle());
    private @Nullable Cancellation running;
    private @Nullable Draft tried;

    /** The status of a rehearsal. */
    public sealed interface RehearsalStatus {

        /** None ran, or its result was dismissed. */
        record Idle() implements RehearsalStatus {}

        /** It runs; {@code stopping} after a person cancelled it. */
        record InProgress(boolean stopping) implements RehearsalStatus {}

        /** It completed. */
        record Finished(Rehearsed result) implements RehearsalStatus {}

        /** It failed. */
        record Failed(ApiProblem problem) implements RehearsalStatus {}
    }

    public Rehearsal(RehearsalMarketplace stage, Tasks tasks, Clock clock) {
        this.stage = stage;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The status; readable and observable. */
    public State<RehearsalStatus> state() {
        return state;
    }

    /**
     * Rehearses what {@code reviewed} includes; does nothing while a rehearsal runs.
     *
     * @param token the token whose permissions the copy grants
     * @param latency the latency of the real connection, for the estimate
     */
    public void start(Reviewed reviewed, TokenInfo token, Latency latency) {
        if (state.value() instanceof RehearsalStatus.InProgress) {
            return;
        }
        tried = reviewed.draft();
        state.set(new RehearsalStatus.InProgress(false));
        running = tasks.start(call -> run(reviewed, token, latency, call),
                Tasks.<Rehearsed>handler(this::done, this::failed));
    }

    private void done(Rehearsed result) {
        var stopped = state.value().equals(new RehearsalStatus.InProgress(true));
        state.set(stopped ? new RehearsalStatus.Idle() : new RehearsalStatus.Finished(result));
    }

    /**
     * Call when the open draft changed: the result of another draft, or of other changes, is discarded, and such a
     * rehearsal stops.
     */
    public void keepOnlyFor(Draft draft) {
        if (tried != null && (!tried.id().equals(draft.id()) || !tried.included().equals(draft.included()))) {
            cancel();
            dismiss();
        }
    }

    private void failed(ApiProblem problem) {
        state.set(problem.kind() == ApiProblem.Kind.CANCELLED ? new RehearsalStatus.Idle()
                : new RehearsalStatus.Failed(problem));
    }

    /** Stops before the next request. */
    public void cancel() {
        if (running != null && state.value() instanceof RehearsalStatus.InProgress) {
            state.set(new RehearsalStatus.InProgress(true));
            running.cancel();
        }
    }

    /** Dismisses the result. */
    public void dismiss() {
        if (!(state.value() instanceof RehearsalStatus.InProgress)) {
            state.set(new RehearsalStatus.Idle());
        }
    }

    private Rehearsed run(Reviewed reviewed, TokenInfo token, Latency latency, Call call) throws ApiException {
        try (var prepared = stage.open(reviewed.sent().base(), token, Duration.ZERO)) {
            var api = new CountingMarketplace(prepared.api(), call.cancellation());
            var context = new WorkspaceContext(api, "", prepared.token(),
                    MemoryWorkspaces.store(prepared.token()), Tasks.direct(), clock, ConnectionOrigin.DEMO);
            var result = apply(reviewed, context, api, latency);
            if (call.cancellation().isCancelled()) {
                throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, Message.NONE));
            }
            return result;
        } catch (IOException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, MessageCode.DEMO_NOT_STARTED,
                    " (" + e.getMessage() + ")"), e);
        } catch (StoreException e) {
            throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, e.problem()), e);
        }
    }

    /** The services of the copy run on this thread alone, from beginning to end. */
    private Rehearsed apply(Reviewed reviewed, WorkspaceContext context, CountingMarketplace api, Latency latency)
            throws ApiException, StoreException {
        var directory = new Directory(context, null);
        var drafts = Drafts.load(context.store().drafts(), context.tasks(), context.clock());
        var apply = new Apply(context, PLATFORM_ALONE, directory, drafts, List.of());
        directory.refresh();
        var problem = directory.state().value().problem();
        if (problem != null) {
            throw new ApiException(problem);
        }
        var draft = reviewed.draft();
        drafts.add(new Draft(draft.id(), draft.name(), draft.reason(), draft.created(), draft.included(), Map.of(),
                Set.of()));
        apply.apply();
        var items = apply.state().value().last().stream().map(i -> new Rehearsed.TriedItem(i.change(), i.outcome()))
                .toList();
        return new Rehearsed(items, Estimate.of(api.writes(), api.reads(), latency));
    }
}
