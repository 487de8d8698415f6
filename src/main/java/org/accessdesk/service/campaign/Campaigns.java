package org.accessdesk.service.campaign;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.campaign.Campaign;
import org.accessdesk.model.campaign.CampaignId;
import org.accessdesk.model.campaign.CampaignMerge;
import org.accessdesk.model.campaign.CampaignPlan;
import org.accessdesk.model.campaign.CampaignScope;
import org.accessdesk.model.campaign.MembershipKey;
import org.accessdesk.model.campaign.ReviewAnswer;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.service.account.Directory;
import org.accessdesk.service.account.WorkspaceContext;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.store.StoreException;
import org.accessdesk.store.file.CampaignFile;
import org.jspecify.annotations.Nullable;

/**
 * Owns the access reviews of an account. Every decision is saved at once, in the background. Use on the user interface's
 * thread; results arrive there.
 */
public final class Campaigns {
    /** The suffix of the name of a file for a reviewer. */
    public static final String SUFFIX = CampaignFile.SUFFIX;

    private final WorkspaceContext context;
    private final Directory directory;
    private final Drafts drafts;
    private final CampaignSaver saver;
    private final List<Campaign> all;
    private final State<CampaignsState> state;

    /** What became of a file that was to be taken back. */
    public sealed interface ReturnedFile {

        /** A review that was not here yet. */
        record NewReview(Campaign campaign) implements ReturnedFile {}

        /** Another copy of a review that is here. */
        record MergedReview(CampaignMerge merge) implements ReturnedFile {}

        /** No access review of this account, or one that cannot be trusted; nothing changed. */
        record RefusedReview(Message why) implements ReturnedFile {}
    }

    /**
     * Loads the access reviews of the workspace; blocks.
     *
     * @throws StoreException if they cannot be read
     */
    public Campaigns(WorkspaceContext context, Directory directory, Drafts drafts) throws StoreException {
        this.context = context;
        this.directory = directory;
        this.drafts = drafts;
        this.all = new ArrayList<>(context.store().campaigns().all());
        this.saver = new CampaignSaver(context.store().campaigns(), context.tasks(), this::publish);
        this.state = new State<>(new CampaignsState(all, Optional.empty()));
    }

    /** The access reviews; readable and observable. */
    public State<CampaignsState> state() {
        return state;
    }

    /** The name of the person who decides, as far as it is known: that of the token's owner, else that of the token. */
    public String reviewer() {
        var token = context.token();
        var snapshot = directory.state().value().snapshot();
        var owner = token.owner();
        return snapshot == null || owner == null ? token.name()
                : snapshot.user(owner).map(AccountUser::name).orElse(token.name());
    }

    /** Begins a review of the account as it is on the server; {@code done} is not called if its lists are not known. */
    public void begin(String name, CampaignScope scope, Consumer<Campaign> done) {
        var snapshot = directory.state().value().snapshot();
        if (snapshot != null) {
            var id = new CampaignId(UUID.randomUUID().toString());
            var at = context.clock().instant();
            context.tasks().start(_ -> Campaign.begin(id, name, at, scope, snapshot).prepared(),
                    Tasks.<Campaign>handler(campaign -> {
                        keep(campaign);
                        done.accept(campaign);
                    }, _ -> {}));
        }
    }

    /** Adds a decision; nothing if the review or the membership is not there. */
    public void decide(CampaignId id, MembershipKey key, String by, ReviewAnswer answer, String remark) {
        state.value().find(id).filter(campaign -> campaign.place(key) >= 0)
                .ifPresent(campaign -> keep(campaign.decide(key, by, context.clock().instant(), answer, remark)));
    }

    /** Finds in the background what the decisions of {@code campaign} need, so that the first one takes as long as the next. */
    public void prepare(Campaign campaign) {
        context.tasks().start(_ -> campaign.prepared(), Tasks.<Campaign>handler(_ -> {}, _ -> {}));
    }

    /** Deletes a review with its decisions. */
    public void delete(CampaignId id) {
        all.removeIf(campaign -> campaign.id().equals(id));
        saver.keep(id, Optional.empty());
        publish();
    }

    /**
     * Makes a draft of what is to be removed and opens it, if there is anything; {@code reason} becomes its reason.
     *
     * @return what the draft does; empty if the account's lists are not known
     */
    public Optional<CampaignPlan> makeDraft(Campaign campaign, String reason) {
        var snapshot = directory.state().value().snapshot();
        if (snapshot == null) {
            return Optional.empty();
        }
        var plan = CampaignPlan.of(campaign, snapshot);
        if (!plan.edits().isEmpty()) {
            drafts.create(campaign.name());
            drafts.edit(_ -> plan.changes());
            drafts.reason(reason);
        }
        return Optional.of(plan);
    }

    /**
     * Writes {@code campaign} to {@code file}, for a reviewer.
     *
     * @param done receives why it could not be written; empty if it was
     */
    public void handOut(Campaign campaign, Path file, Consumer<Optional<Message>> done) {
        var content = new CampaignFile(context.token().account(), campaign);
        context.tasks().start(_ -> {
            try {
                content.write(file);
                return Optional.empty();
            } catch (StoreException e) {
                return Optional.of(e.problem());
            }
        }, Tasks.<Optional<Message>>handler(done, problem -> done.accept(Optional.of(problem.message()))));
    }

    /**
     * Reads {@code file}, and merges what was decided there; a review that is not here yet is added.
     *
     * @param by who takes it back
     */
    public void takeBack(Path file, String by, Consumer<ReturnedFile> done) {
        var known = state.value();
        var at = context.clock().instant();
        context.tasks().start(_ -> read(file, known, by, at), Tasks.<ReadFile>handler(
                read -> done.accept(takenBack(read, by, at)),
                problem -> done.accept(new ReturnedFile.RefusedReview(problem.message()))));
    }

    /**
     * What a file has.
     *
     * @param file null if it could not be read
     * @param mine the review here that it belongs to, as it was when the file was read; null if there was none
     * @param result what becomes of that one
     */
    private record ReadFile(@Nullable CampaignFile file, @Nullable Campaign mine, ReturnedFile result) {}

    private ReadFile read(Path file, CampaignsState known, String by, Instant at) {
        try {
            var content = CampaignFile.read(file);
            var mine = known.find(content.campaign().id()).orElse(null);
            return new ReadFile(content, mine, result(content, mine, by, at));
        } catch (StoreException e) {
            return new ReadFile(null, null, new ReturnedFile.RefusedReview(e.problem()));
        }
    }

    private ReturnedFile result(CampaignFile file, @Nullable Campaign mine, String by, Instant at) {
        if (!file.account().id().equals(context.token().account().id())) {
            return refused(MessageCode.REVIEW_OTHER_ACCOUNT);
        }
        var theirs = file.campaign().prepared();
        if (mine == null) {
            return new ReturnedFile.NewReview(theirs);
        }
        return mine.root().equals(theirs.root()) ? new ReturnedFile.MergedReview(CampaignMerge.of(mine, theirs, by, at))
                : refused(MessageCode.REVIEW_OTHER_BEGINNING);
    }

    @SuppressWarnings("ReferenceEquality") // Each decision makes another object.
    private ReturnedFile takenBack(ReadFile read, String by, Instant at) {
        var file = read.file();
        var now = file == null ? null : state.value().find(file.campaign().id()).orElse(null);
        // Somebody may have decided while the file was read.
        var result = file == null || now == read.mine() ? read.result() : result(file, now, by, at);
        switch (result) {
            case ReturnedFile.NewReview(var campaign) -> keep(campaign);
            case ReturnedFile.MergedReview(var merge) -> {
                if (merge.taken() > 0) {
                    keep(merge.merged());
                }
            }
            case ReturnedFile.RefusedReview _ -> {
            }
        }
        return result;
    }

    private static ReturnedFile refused(MessageCode why) {
        return new ReturnedFile.RefusedReview(Message.of(MessageCode.REVIEW_REFUSED, Message.of(why)));
    }

    private void keep(Campaign campaign) {
        var at = indexOf(campaign.id());
        if (at < 0) {
            all.add(campaign);
        } else {
            all.set(at, campaign);
        }
        saver.keep(campaign.id(), Optional.of(campaign));
        publish();
    }

    private int indexOf(CampaignId id) {
        for (var at = 0; at < all.size(); at++) {
            if (all.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    /** Retries failed saves. */
    public void keepAgain() {
        saver.retry();
    }

    /** Writes what is not written yet; blocks. */
    public void flush() {
        saver.writeAll();
    }

    private void publish() {
        state.set(new CampaignsState(all, saver.problem()));
    }
}
