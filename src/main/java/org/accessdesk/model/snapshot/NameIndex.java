package org.accessdesk.model.snapshot;

import java.util.BitSet;
import java.util.List;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.model.text.TextHash;

/**
 * What takes long to find in the names of a snapshot's users, as each letter of each name is looked at: their
 * alphabetical order, and those that read alike. Kept beside the snapshot, so that a start does not find it again.
 * Users are told by their numbers in the order of the server's list. Immutable.
 */
public final class NameIndex {
    /**
     * The version of how it is found. Raise it when the order of {@link NameOrder} or the marks of {@link UserMarks} are
     * others for the same users, as by another {@link org.accessdesk.model.text.NameKey} or
     * {@link org.accessdesk.model.text.Confusables}.
     */
    public static final int VERSION = 1;
    /** No letter: between two texts. */
    private static final int END = 0x1_0000;

    private final String language;
    private final long fingerprint;
    private final int[] order;
    private final BitSet alike;
    private final BitSet sameMail;

    /**
     * What was found; the order and the sets are not to be changed.
     *
     * @param language the language of the alphabet, as of {@link java.util.Locale#getLanguage}
     * @param fingerprint of the users that it was found of
     * @param order the users by name, then by e-mail address, then by id
     * @param alike those whose names read like another one's
     * @param sameMail those of them whose e-mail addresses read like another one's of them, too
     */
    NameIndex(String language, long fingerprint, int[] order, BitSet alike, BitSet sameMail) {
        this.language = language;
        this.fingerprint = fingerprint;
        this.order = order;
        this.alike = alike;
        this.sameMail = sameMail;
    }

    /**
     * What was found and kept; the parameters are those that it tells, and are not to be changed.
     *
     * @throws IllegalArgumentException if it is not about the users from 0 on, each once
     */
    public static NameIndex kept(String language, long fingerprint, int[] order, BitSet alike, BitSet sameMail) {
        var seen = new BitSet(order.length);
        for (var user : order) {
            if (user < 0 || user >= order.length || seen.get(user)) {
                throw new IllegalArgumentException("The order has not each user once.");
            }
            seen.set(user);
        }
        if (alike.length() > order.length || sameMail.length() > order.length) {
            throw new IllegalArgumentException("Names of nobody read alike.");
        }
        return new NameIndex(language, fingerprint, order, alike, sameMail);
    }

    /** A number that is another one as soon as an id, a name, an e-mail address or the order of {@code users} is. */
    static long fingerprint(List<AccountUser> users) {
        var hash = TextHash.BEGIN;
        for (var user : users) {
            hash = add(add(add(hash, user.id().value()), user.name()), user.email());
        }
        return hash;
    }

    private static long add(long before, String text) {
        var hash = TextHash.add(TextHash.add(before, text), END);
        return hash ^ (hash >>> Integer.SIZE);
    }

    /** Whether it was found of so many users, with that fingerprint. */
    boolean isOf(int users, long their) {
        return users == order.length && fingerprint == their;
    }

    /** Whether both are of the same users and language. */
    public boolean hasNamesOf(NameIndex other) {
        return fingerprint == other.fingerprint && order.length == other.order.length
                && language.equals(other.language);
    }

    public String language() {
        return language;
    }

    public long fingerprint() {
        return fingerprint;
    }

    /** The users in order; not to be changed. */
    public int[] order() {
        return order;
    }

    /** Those whose names read like another one's; not to be changed. */
    public BitSet alike() {
        return alike;
    }

    /** Those of {@link #alike} whose e-mail addresses read like another one's of them, too; not to be changed. */
    public BitSet sameMail() {
        return sameMail;
    }
}
