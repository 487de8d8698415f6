package org.accessdesk.ui.review;

import java.util.List;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.review.card.ReviewRows;
import org.accessdesk.ui.review.side.ReviewNotice;
import org.accessdesk.ui.review.side.ReviewSide;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows.
 *
 * @param freshness when it was drafted, and the age of the reviewed lists
 * @param included how many of the changes are included, if not all
 * @param empty why there is nothing to review; empty if there is
 * @param draft the draft; null if there is nothing to review
 * @param reason the reason of the draft
 */
public record ReviewContent(String title, String freshness, String included, List<ReviewNotice> notices,
        ReviewRows rows, ReviewSide side, @Nullable DraftId draft, String reason, String empty) {
    static final ReviewContent NOTHING = new ReviewContent("", "", "", List.of(), ReviewRows.NONE,
            ReviewSide.NOTHING, null, "", "");

    /** Nothing to review, and why. */
    static ReviewContent empty(String why) {
        return new ReviewContent(Texts.get("review.title.unnamed"), "", "", List.of(), ReviewRows.NONE,
                ReviewSide.NOTHING,
                null, "", why);
    }

    /** The same at another age of the lists. */
    ReviewContent at(String otherFreshness) {
        return new ReviewContent(title, otherFreshness, included, notices, rows, side, draft, reason, empty);
    }

    public ReviewContent {
        notices = List.copyOf(notices);
    }
}
