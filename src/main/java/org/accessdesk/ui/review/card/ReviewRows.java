package org.accessdesk.ui.review.card;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.accessdesk.model.change.Target;
import org.accessdesk.service.review.ReviewItem;
import org.accessdesk.ui.review.card.ReviewRow.Card;
import org.accessdesk.ui.review.card.ReviewRow.CardHeading;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a review. A card is made when it is first asked for: a draft may have 100,000 changes, of which the window
 * shows ten. Use on one thread.
 */
public final class ReviewRows extends AbstractList<ReviewRow> implements RandomAccess {
    /** No rows. */
    public static final ReviewRows NONE = new ReviewRows(List.of(), (_, _) -> {
        throw new IllegalStateException("There is no item.");
    });

    private final List<RowPlace> places;
    private final BiFunction<ReviewItem, String, Card> maker;
    private final @Nullable ReviewRow[] made;

    /**
     * What is to be in a row.
     *
     * @param heading the heading, or the one that the card is under; empty if there is none
     * @param item what the card is of; null in the row of the heading
     */
    record RowPlace(String heading, @Nullable ReviewItem item) {}

    /** @param maker makes the card of an item, under a heading */
    ReviewRows(List<RowPlace> places, BiFunction<ReviewItem, String, Card> maker) {
        this.places = places;
        this.maker = maker;
        this.made = new ReviewRow[places.size()];
    }

    @Override
    public int size() {
        return places.size();
    }

    @Override
    public ReviewRow get(int row) {
        var known = made[row];
        if (known == null) {
            var place = places.get(row);
            known = place.item == null ? new CardHeading(place.heading) : maker.apply(place.item, place.heading);
            made[row] = known;
        }
        return known;
    }

    /** Whether the row was asked for before. */
    public boolean isMade(int row) {
        return made[row] != null;
    }

    /** The first row of that object; -1 if there is none. */
    public int rowOf(@Nullable Target target) {
        return IntStream.range(0, size()).filter(row -> {
            var item = places.get(row).item;
            return item != null && item.target().equals(target);
        }).findFirst().orElse(-1);
    }

    /** The row with the same heading, or with the same object under the same heading; -1 if there is none. */
    public int rowLike(ReviewRow other) {
        return IntStream.range(0, size()).filter(row -> switch (other) {
            case CardHeading(var text) -> isSame(places.get(row), text, null);
            case Card card -> isSame(places.get(row), card.under(), card.target());
        }).findFirst().orElse(-1);
    }

    /** Whether each row is of the same object, and under the same heading, as that of {@code other}. */
    public boolean hasPlacesOf(ReviewRows other) {
        return size() == other.size() && IntStream.range(0, size()).allMatch(row -> {
            var place = other.places.get(row);
            return isSame(places.get(row), place.heading, place.item == null ? null : place.item.target());
        });
    }

    private static boolean isSame(RowPlace place, String heading, @Nullable Target target) {
        return place.heading.equals(heading)
                && (place.item == null ? target == null : place.item.target().equals(target));
    }
}
