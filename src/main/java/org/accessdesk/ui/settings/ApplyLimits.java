package org.accessdesk.ui.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import org.accessdesk.model.settings.Applying;
import org.accessdesk.service.computer.Preferences;

/** The numbers that limit what is applied without a question. */
final class ApplyLimits {
    private final Preferences preferences;
    private final NumberEntry users;
    private final NumberEntry percent;
    private final NumberEntry granted;
    private final NumberEntry atOnce;

    ApplyLimits(Preferences preferences) {
        this.preferences = preferences;
        var now = preferences.now().applying();
        users = new NumberEntry(now.thresholds().users(), 0, Applying.MOST_USERS, n -> change(a -> a.withUsers(n)));
        percent = new NumberEntry(now.thresholds().percent(), 0, Applying.MOST_PERCENT,
                n -> change(a -> a.withPercent(n)));
        granted = new NumberEntry(now.thresholds().granted(), 0, Applying.MOST_USERS,
                n -> change(a -> a.withGranted(n)));
        atOnce = new NumberEntry(now.atOnce(), 0, Applying.MOST_AT_ONCE, n -> change(a -> a.withAtOnce(n)));
    }

    private void change(UnaryOperator<Applying> change) {
        preferences.change(s -> s.with(change.apply(s.applying())));
    }

    /** The number of users that makes a mass removal. */
    NumberEntry users() {
        return users;
    }

    /** The share of a group that makes a mass removal, in percent. */
    NumberEntry percent() {
        return percent;
    }

    /** How many users may come to administer access unasked. */
    NumberEntry granted() {
        return granted;
    }

    /** How many changes without findings can be applied by a key without opening the review. */
    NumberEntry atOnce() {
        return atOnce;
    }

    void show(Applying applying) {
        users.show(applying.thresholds().users());
        percent.show(applying.thresholds().percent());
        granted.show(applying.thresholds().granted());
        atOnce.show(applying.atOnce());
    }

    /** Discards what is typed and is no number that can be set. */
    void discard() {
        List.of(users, percent, granted, atOnce).forEach(NumberEntry::discard);
    }
}
