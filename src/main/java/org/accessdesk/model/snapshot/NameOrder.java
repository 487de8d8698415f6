package org.accessdesk.model.snapshot;

import java.util.BitSet;
import java.util.Locale;
import org.accessdesk.model.Lazy;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.sort.KeyOrder;
import org.accessdesk.model.sort.MovedRows;
import org.accessdesk.model.text.NameKey;
import org.jspecify.annotations.Nullable;

/** The numbers of users in the alphabetical order of their names; then by e-mail address, then by id. */
final class NameOrder {
    /** Where more than one user in so many is called differently now, all are sorted. */
    private static final int PART = 32;

    private final UserTable users;
    private final String language;
    private final int[] order;
    private final Lazy<Long> fingerprint;

    private NameOrder(UserTable users, String language, int[] order, Lazy<Long> fingerprint) {
        this.users = users;
        this.language = language;
        this.order = order;
        this.fingerprint = fingerprint;
    }

    /**
     * The order of {@code users}, as it was found before.
     *
     * @param fingerprint of {@code users}, as {@link NameIndex#fingerprint} tells it
     */
    static NameOrder found(UserTable users, String language, int[] order, long fingerprint) {
        return new NameOrder(users, language, order, new Lazy<>(() -> fingerprint));
    }

    /**
     * The order of {@code users} in the language of {@code locale}.
     *
     * @param before of some of the same users, used again where it holds; null for none
     */
    static NameOrder of(UserTable users, Locale locale, @Nullable NameOrder before) {
        var touched = before == null || !before.isIn(locale) || !users.hasNumbersOf(before.users)
                ? null
                : touched(before.users, users);
        if (before != null && touched != null && touched.isEmpty()) {
            return new NameOrder(users, before.language, before.order, before.fingerprint);
        }
        var all = users.all();
        var by = KeyOrder.by((AccountUser user) -> NameKey.of(user.name(), locale))
                .thenComparing(KeyOrder.by(AccountUser::email)).thenComparing(KeyOrder.by(AccountUser::id));
        var order = before == null || touched == null || touched.cardinality() > all.size() / PART
                ? by.order(all.size(), all::get)
                : new MovedRows<>(all::get, by).in(before.order, touched);
        return new NameOrder(users, locale.getLanguage(), order, new Lazy<>(() -> NameIndex.fingerprint(all)));
    }

    @SuppressWarnings("ReferenceEquality") // Nearly all are the same objects, at each refresh.
    private static BitSet touched(UserTable before, UserTable now) {
        var touched = new BitSet();
        for (var n = 0; n < now.all().size(); n++) {
            var was = before.all().get(n);
            var is = now.all().get(n);
            if (was != is && !(was.name().equals(is.name()) && was.email().equals(is.email()))) {
                touched.set(n);
            }
        }
        return touched;
    }

    /** Whether it is of these users. */
    @SuppressWarnings("ReferenceEquality") // Of two tables with equal users, the order is found again at once.
    boolean isOf(UserTable others) {
        return users == others;
    }

    /** Whether it is of these users, in the language of {@code locale}. */
    boolean isOf(UserTable others, Locale locale) {
        return isOf(others) && isIn(locale);
    }

    private boolean isIn(Locale locale) {
        return language.equals(locale.getLanguage());
    }

    /** Not to be changed. */
    int[] order() {
        return order;
    }

    String language() {
        return language;
    }

    /** As {@link NameIndex#fingerprint}. */
    long fingerprint() {
        return fingerprint.get();
    }
}
