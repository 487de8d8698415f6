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
import org.accessdesk.model.TokenInfo;
import org.accessdesk.model.change.Draft;
import org.accessdesk.service.apply.ApplySettings;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.review.Estimate;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.store.MemoryWorkspaces;
import org.accessdesk.store.StoreException;
import org.jspecify.annotations.Nullable;

/**
 * "Try it first": applies what a draft includes, by the same code, to a copy of the account as it was last read. Knows no
 * way to the account itself. Used on the user interface's thread.
 */
public final class Rehearsal {
    /** What our own guards find is in the review already; here it is the platform's rules that are asked. */
    private static final ApplySettings PLATFORM_ALONE = ApplySettings.USUAL.withGuard((_, _, _) -> List.of());
    private final Stage stage;
    private final Tasks tasks;
    private final Clock clock;
    private final State<Status> state = new State<>(new Status.Idle());
    private @Nullable Cancellation running;

    /** How far it is. */
    public sealed interface Status {

        /** Nothing was tried, or the result was put away. */
        record Idle() implements Status {}

        /** It is being tried; {@code stopping} once a person has had enough. */
        record Running(boolean stopping) implements Status {}

        /** It was tried. */
        record Done(Rehearsed result) implements Status {}

        /** It could not be tried. */
        record Failed(ApiProblem problem) implements Status {}
    }

    public Rehearsal(Stage stage, Tasks tasks, Clock clock) {
        this.stage = stage;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** How far it is, to read and observe. */
    public State<Status> state() {
        return state;
    }

    /**
     * Tries what {@code reviewed} includes; does nothing while another try runs.
     *
     * @param token whose permissions the copy is to grant
     * @param latency what the real connection's time is reckoned from
     */
    public void start(Reviewed reviewed, TokenInfo token, Latency latency) {
        if (state.value() instanceof Status.Running) {
            return;
        }
        state.set(new Status.Running(false));
        running = tasks.start(call -> run(reviewed, token, latency, call),
                Tasks.<Rehearsed>handler(result -> state.set(new Status.Done(result)), this::failed));
    }

    private void failed(ApiProblem problem) {
        state.set(problem.kind() == ApiProblem.Kind.CANCELLED ? new Status.Idle() : new Status.Failed(problem));
    }

    /** Stops before the next request. */
    public void cancel() {
        if (running != null && state.value() instanceof Status.Running) {
            state.set(new Status.Running(true));
            running.cancel();
        }
    }

    /** Puts the result away. */
    public void dismiss() {
        if (!(state.value() instanceof Status.Running)) {
            state.set(new Status.Idle());
        }
    }

    private Rehearsed run(Reviewed reviewed, TokenInfo token, Latency latency, Call call) throws ApiException {
        try (var prepared = stage.open(reviewed.now(), token, Duration.ZERO)) {
            var api = new Counted(prepared.api(), call.cancellation());
            var place = new Workspace.Place(api, "", prepared.token(),
                    MemoryWorkspaces.store(prepared.token()), Tasks.direct(), clock, Workspace.Origin.DEMO,
                    PLATFORM_ALONE);
            var result = apply(reviewed, place, api, latency);
            if (call.cancellation().isCancelled()) {
                throw new ApiException(ApiProblem.onTheWay(ApiProblem.Kind.CANCELLED, ""));
            }
            return result;
        } catch (IOException | StoreException e) {
            throw new ApiException(
                    ApiProblem.onTheWay(ApiProblem.Kind.REJECTED, String.valueOf(e.getMessage())), e);
        }
    }

    /** The workspace runs on this thread alone, from beginning to end. */
    private Rehearsed apply(Reviewed reviewed, Workspace.Place place, Counted api, Latency latency)
            throws ApiException, StoreException {
        try (var workspace = Workspace.open(place)) {
            workspace.directory().refresh();
            var problem = workspace.directory().state().value().problem();
            if (problem != null) {
                throw new ApiException(problem);
            }
            var draft = reviewed.draft();
            workspace.drafts().add(new Draft(draft.id(), draft.name(), draft.reason(), draft.created(),
                    draft.included(), Map.of(), Set.of()));
            workspace.apply().apply();
            var items = workspace.apply().state().value().last().stream()
                    .map(i -> new Rehearsed.Item(i.change(), i.outcome())).toList();
            return new Rehearsed(items, Estimate.of(api.writes(), api.reads(), latency));
        }
    }
}
