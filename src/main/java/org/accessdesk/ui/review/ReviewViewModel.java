package org.accessdesk.ui.review;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.accessdesk.model.change.Target;
import org.accessdesk.service.base.State;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.draft.Drafts;
import org.accessdesk.service.draft.DraftsState;
import org.accessdesk.service.rehearsal.Rehearsal;
import org.accessdesk.service.rehearsal.RehearsalMarketplace;
import org.accessdesk.service.review.Review;
import org.accessdesk.service.review.Reviewed;
import org.accessdesk.service.review.report.ReportFormat;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.pane.ExportNotices;
import org.accessdesk.ui.kit.table.EmptyTexts;
import org.accessdesk.ui.kit.text.AgeTexts;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.Grouping;
import org.accessdesk.ui.review.card.ReviewCards;
import org.accessdesk.ui.review.side.RehearsalNote;
import org.accessdesk.ui.review.side.ReviewNotice;
import org.accessdesk.ui.review.side.ReviewNotices;
import org.accessdesk.ui.review.side.ReviewSide;
import org.jspecify.annotations.Nullable;

/** The review of the open draft. Updates only while it is shown, except for the count. */
public final class ReviewViewModel {
    private static final AgeTexts AGE = new AgeTexts("review.age.minutes", "review.age.hours", "review.age.days");
    /** The content of a review of more changes is made in the background. */
    private static final int MOST_AT_ONCE = 1_000;
    private final Workspace workspace;
    private final Drafts drafts;
    private final Review review;
    private final Rehearsal rehearsal;
    private final Clock clock;
    private final List<State.Subscription> subscriptions;
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.BY_USER);
    private final ReadOnlyObjectWrapper<ReviewContent> content = new ReadOnlyObjectWrapper<>(ReviewContent.NOTHING);
    private final ReadOnlyObjectWrapper<RehearsalNote> tried = new ReadOnlyObjectWrapper<>(RehearsalNote.NOTHING);
    private final ReadOnlyObjectWrapper<Integer> count = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<@Nullable Target> revealed = new ReadOnlyObjectWrapper<>();
    private final ReviewExports exports;
    /** What is being made in the background, or is to be made next; null if nothing is. */
    private @Nullable WantedContent wanted;

    /** What the last content from the background is of. */
    private @Nullable WantedContent shownOf;

    /** What the content is made of. */
    private record WantedContent(Reviewed reviewed, Review.ReviewState state, Grouping grouping, String freshness) {
        /** Whether it differs from {@code other} in nothing but the age of the lists. */
        @SuppressWarnings("ReferenceEquality") // To compare two large reviews takes long.
        boolean isAsBefore(WantedContent other) {
            return reviewed == other.reviewed && state.trails().equals(other.state.trails())
                    && grouping == other.grouping;
        }
    }

    /**
     * The review of a workspace.
     *
     * @param stage the marketplace for rehearsals
     * @param exports tells the user of exports
     */
    public ReviewViewModel(Workspace workspace, RehearsalMarketplace stage, Clock clock, ExportNotices exports) {
        this.workspace = workspace;
        this.drafts = workspace.drafts();
        this.review = workspace.review();
        this.rehearsal = workspace.rehearsal(stage);
        this.clock = clock;
        this.exports = new ReviewExports(workspace, exports);
        grouping.subscribe(_ -> update());
        subscriptions = List.of(review.state().observe(_ -> update()),
                drafts.state().observe(this::drafted),
                rehearsal.state().observe(s -> tried.set(RehearsalNote.of(s, review.state().value().reviewed()))));
    }

    @SuppressWarnings("ReferenceEquality") // An edit makes another set of changes.
    private void drafted(DraftsState now) {
        count.set(now.changes().size());
        if (shownOf != null && shownOf.reviewed.draft().changes() != now.changes()) {
            review.forget();
        }
        rehearsal.keepOnlyFor(now.draft());
    }

    /** Starts updating when the screen is shown, and stops when it is hidden. */
    public void shown(boolean shown) {
        if (shown) {
            review.open();
            update();
        } else {
            review.close();
        }
    }

    /** What to show; updated after each change. */
    public ReadOnlyObjectProperty<ReviewContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** The number of changes. */
    public ReadOnlyObjectProperty<Integer> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The grouping of the cards. */
    public ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /** The result of the rehearsal. */
    public ReadOnlyObjectProperty<RehearsalNote> rehearsalProperty() {
        return tried.getReadOnlyProperty();
    }

    /** The card to scroll to. */
    public ReadOnlyObjectProperty<@Nullable Target> revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Includes a change in the next apply, or excludes it. */
    public void include(Target target, boolean included) {
        drafts.include(target, included);
    }

    /** Removes a change from the draft; undo restores it. */
    public void remove(Target target) {
        drafts.edit(set -> set.without(List.of(target)));
    }

    /** Sets the reason of the draft. */
    public void setReason(String reason) {
        drafts.reason(reason);
    }

    /** Sets the reason of one change. */
    public void setReason(Target target, String reason) {
        drafts.reason(target, reason.strip());
    }

    public void keepMine(Target target) {
        review.keepMine(target);
    }

    public void keepTheirs(Target target) {
        review.keepTheirs(target);
    }

    /** Asks the audit trail who changed an object in the meantime. */
    public void askTrail(Target target) {
        review.askTrail(target);
    }

    /** Performs the action of a notice. */
    public void act(ReviewNotice.ReviewAction action) {
        switch (action) {
            case ReviewNotice.ReviewAction.KeepMine(var target) -> keepMine(target);
            case ReviewNotice.ReviewAction.KeepTheirs(var target) -> keepTheirs(target);
            case ReviewNotice.ReviewAction.Show(var target) -> {
                revealed.set(null);
                revealed.set(target);
            }
            case ReviewNotice.ReviewAction.Refresh _ -> workspace.directory().refresh();
        }
    }

    /** Starts a rehearsal on a copy of the account. */
    public void rehearse() {
        var reviewed = review.latest().reviewed();
        if (reviewed != null) {
            rehearsal.start(reviewed, workspace.directory().token(), review.latency());
        }
    }

    /** Stops the rehearsal. */
    public void stopRehearsal() {
        rehearsal.cancel();
    }

    /** Dismisses the result of the rehearsal. */
    public void dismissRehearsal() {
        rehearsal.dismiss();
    }

    /** What goes out of the review: to the clipboard, or into a file. */
    ReviewExports exports() {
        return exports;
    }

    /** Writes the review as a table. */
    public void exportTable(Path file) {
        exports.writeTable(file);
    }

    /** Writes the review for an approver. */
    public void export(Path file, ReportFormat format) {
        exports.write(file, format, content.get().side());
    }

    /** Updates what tells of the lists and their age; call periodically. */
    public void tick() {
        var reviewed = review.state().value().reviewed();
        if (reviewed == null || reviewed.items().isEmpty()) {
            update();
        } else if (reviewed.draft().id().equals(content.get().draft())) {
            content.set(content.get().at(freshness(reviewed)));
        }
    }

    /** Stops observing and ends a running rehearsal. */
    public void close() {
        rehearsal.cancel();
        review.close();
        subscriptions.forEach(State.Subscription::close);
    }

    private void update() {
        var now = review.state().value();
        var reviewed = now.reviewed();
        if (reviewed == null || reviewed.items().isEmpty()) {
            wanted = null;
            shownOf = null;
            content.set(ReviewContent.empty(reviewed != null ? Texts.get("review.empty")
                    : review.isComputing() ? computing(drafts.changes().size())
                            : EmptyTexts.of(workspace.directory().state().value())));
            return;
        }
        var next = new WantedContent(reviewed, now, grouping.get(), freshness(reviewed));
        if (reviewed.items().size() <= MOST_AT_ONCE) {
            wanted = null;
            shownOf = null;
            content.set(content(next));
            return;
        }
        if (shownOf != null && next.isAsBefore(shownOf) && content.get().draft() != null) {
            wanted = null;
            content.set(content.get().at(next.freshness));
            return;
        }
        if (!reviewed.draft().id().equals(content.get().draft())) {
            content.set(ReviewContent.empty(computing(reviewed.items().size())));
        }
        var isMaking = wanted != null;
        wanted = next;
        if (!isMaking) {
            make(next);
        }
    }

    /** Makes it in the background: for many changes, their order alone takes longer than a frame. */
    private void make(WantedContent next) {
        workspace.tasks().start(_ -> content(next),
                Tasks.<ReviewContent>handler(made -> made(next, made), _ -> made(next, null)));
    }

    /** Shows what was made, unless something else is wanted by now. */
    @SuppressWarnings("ReferenceEquality") // To compare two large reviews takes longer than to make the content again.
    private void made(WantedContent of, @Nullable ReviewContent made) {
        var last = wanted;
        if (last == null) {
            return;
        }
        if (last != of) {
            make(last);
            return;
        }
        wanted = null;
        if (made != null) {
            shownOf = of;
            content.set(made);
        }
    }

    private ReviewContent content(WantedContent of) {
        var reviewed = of.reviewed;
        return new ReviewContent(ReviewReport.title(reviewed), of.freshness, included(reviewed),
                new ReviewNotices(reviewed, of.state).all(), new ReviewCards(reviewed, of.state).rows(of.grouping),
                ReviewSide.of(reviewed, review), reviewed.draft().id(), reviewed.draft().reason(), "");
    }

    private static String computing(int changes) {
        return Texts.format("review.computing", changes);
    }

    private static String included(Reviewed reviewed) {
        var included = reviewed.items().stream().filter(i -> i.included()).count();
        return included == reviewed.items().size() ? ""
                : Texts.format("review.included", included, reviewed.items().size());
    }

    private String freshness(Reviewed reviewed) {
        return Texts.format("review.freshness", Dates.day(reviewed.draft().created()),
                AGE.of(reviewed.now().takenAt(), clock.instant()));
    }
}
