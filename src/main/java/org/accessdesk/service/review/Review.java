package org.accessdesk.service.review;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.accessdesk.api.rest.Previews;
import org.accessdesk.model.Latency;
import org.accessdesk.model.RequestPreview;
import org.accessdesk.model.change.Target;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftedSnapshot;
import org.accessdesk.model.change.merge.Resolve;
import org.accessdesk.model.change.merge.ServerState;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.rule.GuardContext;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.export.FileExport;
import org.accessdesk.service.review.report.Report;
import org.accessdesk.service.review.report.ReportFormat;
import org.jspecify.annotations.Nullable;

/**
 * Owns the review of the open draft. Observers are told of it only between {@link #open} and {@link #close}. Use on the user
 * interface's thread.
 */
public final class Review {
    /** What only shows the review of more changes waits until it is computed in the background. */
    private static final int LARGE = 5_000;
    private final WorkspaceContext context;
    private final Directory directory;
    private final Drafts drafts;
    private final Supplier<GuardContext> standpoint;
    private final State<ReviewState> state = new State<>(new ReviewState(null, Map.of()));
    private List<State.Subscription> watching = List.of();
    private @Nullable DraftedSnapshot drafted;
    private @Nullable Reviewed known;
    private @Nullable GuardContext knownFor;
    private final State<Integer> computed = new State<>(0);
    private @Nullable Computation computing;

    /** What is being computed in the background. */
    private record Computation(DraftedSnapshot drafted, Set<Target> excluded, GuardContext who) {}

    /**
     * The review.
     *
     * @param reviewed the open draft on the current state; null before the first list
     * @param trails what the audit trail answered about the objects that were looked up
     */
    public record ReviewState(@Nullable Reviewed reviewed, Map<Target, TrailAnswer> trails) {
        public ReviewState {
            trails = Map.copyOf(trails);
        }
    }

    public Review(WorkspaceContext context, Directory directory, Drafts drafts,
            Supplier<GuardContext> standpoint) {
        this.context = context;
        this.directory = directory;
        this.drafts = drafts;
        this.standpoint = standpoint;
    }

    /**
     * The review, to read and observe; up to date between {@link #open} and {@link #close}. That of a large draft follows as
     * soon as it is computed in the background; until then it is the last one of that draft, or null.
     */
    public State<ReviewState> state() {
        return state;
    }

    /** Starts to keep the review up to date. */
    @SuppressWarnings("ReferenceEquality") // To compare all of a large one takes longer than to show it again.
    public void open() {
        if (watching.isEmpty()) {
            var next = shown();
            if (next == null || (isLarge() && next != state.value().reviewed())) {
                // What was reviewed when it was last open is something else, and what is now takes a while.
                state.set(new ReviewState(null, state.value().trails()));
            }
            watching = List.of(drafts.state().observe(_ -> update()), directory.state().observe(_ -> update()),
                    computed.observe(_ -> update()));
        }
    }

    /** Stops to keep the review up to date. */
    public void close() {
        watching.forEach(State.Subscription::close);
        watching = List.of();
    }

    /** Drops the last review if it is closed: that of a large draft takes as much memory as the account. */
    public void forget() {
        if (watching.isEmpty()) {
            state.set(new ReviewState(null, state.value().trails()));
        }
    }

    /** The known account with the open draft applied, excluded changes too; null before the first list. */
    public @Nullable DraftedSnapshot drafted() {
        var snapshot = directory.state().value().snapshot();
        var last = drafted;
        if (snapshot != null
                && (last == null || last.base() != snapshot || !last.changes().equals(drafts.changes()))) {
            drafted = new DraftedSnapshot(snapshot, drafts.changes());
        }
        return snapshot == null ? null : drafted;
    }

    /** The open draft on the current lists, whether or not the review is open; null before the first list. */
    public @Nullable Reviewed current() {
        var account = drafted();
        var who = standpoint.get();
        known = account == null ? null
                : review(who.equals(knownFor) ? known : null, drafts.draft(), account, who);
        knownFor = who;
        return known;
    }

    /**
     * The same for what only shows it: null while that of a large draft is computed in the background, until
     * {@link #computed} tells that it is known.
     */
    public @Nullable Reviewed shown() {
        var account = drafted();
        if (account == null || !isLarge()) {
            computing = null;
            return current();
        }
        var who = standpoint.get();
        if (known != null && who.equals(knownFor) && isOf(known, drafts.draft(), account)) {
            return current();
        }
        compute(new Computation(account, drafts.draft().excluded(), who));
        return null;
    }

    /** Changes each time that a review is known which {@link #shown} could not give. */
    public State<Integer> computed() {
        return computed;
    }

    /** Whether a review is being computed in the background. */
    public boolean isComputing() {
        return computing != null;
    }

    private void compute(Computation next) {
        if (!next.equals(computing)) {
            computing = next;
            var draft = drafts.draft();
            // Only after the edit is shown, as its write: what is made for 100,000 users beside it would hold up the window.
            context.tasks().afterFrame(() -> compute(next, draft));
        }
    }

    private void compute(Computation next, Draft draft) {
        if (next.equals(computing)) {
            context.tasks().start(_ -> Reviewed.of(draft, next.drafted, next.who),
                    Tasks.<Reviewed>handler(reviewed -> computed(next, reviewed), _ -> computed(next, null)));
        }
    }

    /** Takes what was computed, unless something else is wanted by now. */
    private void computed(Computation of, @Nullable Reviewed reviewed) {
        if (of.equals(computing)) {
            computing = null;
            if (reviewed != null) {
                known = reviewed;
                knownFor = of.who;
                computed.set(computed.value() + 1);
            }
        }
    }

    private void update() {
        var now = state.value();
        var last = now.reviewed();
        var next = shown();
        // While that of a large draft is computed, the last one of it stays, unless it had nothing.
        if (computing != null && last != null && isOfOpenDraft(last) && !last.items().isEmpty()) {
            return;
        }
        if (computing != null || !isSame(next, last)) {
            state.set(new ReviewState(next, now.trails()));
        }
    }

    private boolean isOfOpenDraft(@Nullable Reviewed reviewed) {
        return reviewed != null && reviewed.draft().id().equals(drafts.draft().id());
    }

    private boolean isLarge() {
        return drafts.changes().size() > LARGE;
    }

    /** Whether nothing differs. To compare all of a large one takes longer than to show it again. */
    @SuppressWarnings("ReferenceEquality") // See above.
    private static boolean isSame(@Nullable Reviewed one, @Nullable Reviewed other) {
        return one == other
                || (one != null && other != null && one.items().size() <= LARGE && one.equals(other));
    }

    /** The review as of now, also while {@link #state} has an earlier one of a large draft. */
    public ReviewState latest() {
        return new ReviewState(current(), state.value().trails());
    }

    /**
     * A reason is typed letter by letter, and a list reports each page: computes again only if something relevant
     * changed.
     */
    private static Reviewed review(@Nullable Reviewed last, Draft draft, DraftedSnapshot drafted, GuardContext who) {
        if (last == null || !isOf(last, draft, drafted)) {
            return Reviewed.of(draft, drafted, who);
        }
        return last.draft().equals(draft) ? last : last.with(draft);
    }

    private static boolean isOf(Reviewed last, Draft draft, DraftedSnapshot drafted) {
        return last.now().equals(drafted.snapshot()) && last.draft().changes().equals(draft.changes())
                && last.draft().excluded().equals(draft.excluded());
    }

    /** The first {@code most} of the exact requests, in sending order. Any thread may ask. */
    public List<RequestPreview> requests(Reviewed reviewed, int most) {
        return new Requests(context.api().membershipEndpoint()).of(reviewed, most);
    }

    /** A request for people to read. */
    public String readable(RequestPreview request) {
        return Previews.readable(request);
    }

    /** Writes a report of the review, which is made in the background; one of the two callbacks is called. */
    public void export(Supplier<Report> report, ReportFormat format, Path file, Runnable done,
            Consumer<Message> failed) {
        new FileExport(context.tasks()).write(file, () -> format.write(report.get()), done, failed);
    }

    /** How many requests would be sent and how long they would take. Any thread may ask. */
    public Estimate estimate(Reviewed reviewed) {
        return Estimate.of(reviewed.puts(), latency());
    }

    /** The measured latency of the connection, or an assumed one. */
    public Latency latency() {
        return context.api().latency().orElse(Latency.ASSUMED);
    }

    /** Resolves the conflict of a change in favour of the draft, as one undo step. */
    public void keepMine(Target target) {
        resolve(target, true);
    }

    /** Resolves the conflict of a change in favour of the server's state, as one undo step. */
    public void keepTheirs(Target target) {
        resolve(target, false);
    }

    private void resolve(Target target, boolean mine) {
        var reviewed = state.value().reviewed();
        var item = reviewed == null ? null : reviewed.item(target).orElse(null);
        var conflict = item == null ? null : item.conflict();
        if (reviewed != null && item != null && conflict != null
                && item.change().equals(drafts.changes().changes().get(target))) {
            drafts.edit(
                    set -> set.with(mine ? Resolve.mine(item.change(), conflict, ServerState.of(target, reviewed.now()))
                            : Resolve.theirs(item.change(), conflict)));
        }
    }

    /**
     * Asks the audit trail who changed an object since the draft was begun. The answer, or why there is none, is in the
     * state.
     */
    public void askTrail(Target target) {
        context.tasks().start(call -> context.api().audit(target.id().value(), drafts.draft().created(), call),
                Tasks.handler(entries -> answered(target, new TrailAnswer(entries, null)),
                        problem -> answered(target, new TrailAnswer(List.of(), problem))));
    }

    private void answered(Target target, TrailAnswer answer) {
        var now = state.value();
        var trails = new HashMap<>(now.trails());
        trails.put(target, answer);
        state.set(new ReviewState(now.reviewed(), trails));
    }
}
