package org.accessdesk.ui.review.card;

import java.util.Collection;
import java.util.List;
import org.accessdesk.model.account.Limit;
import org.accessdesk.model.change.LimitField;
import org.accessdesk.model.id.Id;
import org.accessdesk.model.snapshot.SnapshotNames;
import org.accessdesk.service.review.ReviewItem;
import org.accessdesk.ui.kit.text.Chip;
import org.accessdesk.ui.kit.text.LimitTexts;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;

/** Names and lists of names in a review: those that what would be sent leads to. */
public final class EffectNames {
    private final SnapshotNames names;

    public EffectNames(SnapshotNames names) {
        this.names = names;
    }

    public String name(Id id) {
        return Names.of(id, names);
    }

    /** The name of {@code id} for places that show the id separately. */
    public String nameBeside(Id id) {
        return Names.unlessRepeated(id.value(), names.of(id));
    }

    /** The name of an item's object; with its id if it was deleted. */
    public String name(ReviewItem item) {
        return Names.ofNow(item.target().id(), item.name(), names);
    }

    public List<String> names(Collection<? extends Id> ids) {
        return Names.of(ids, names);
    }

    /** The buyers or extensions of a group in words. */
    String limit(LimitField field, Limit limit) {
        return LimitTexts.of(field, limit, names);
    }

    /** The same before and after. */
    List<Chip.Value> chips(LimitField field, Limit before, Limit after) {
        return LimitTexts.chips(field, before, after, names);
    }

    /** A text, or the word for none. */
    static String text(String text) {
        var line = Names.line(text);
        return line.isEmpty() ? Texts.get("review.none") : line;
    }
}
