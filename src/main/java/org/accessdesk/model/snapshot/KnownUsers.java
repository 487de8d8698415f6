package org.accessdesk.model.snapshot;

import org.accessdesk.model.account.AccountUser;

/**
 * Users as they were read before. Who reads a list once more keeps these objects for the users that did not change, page
 * by page: else 100,000 new ones would stay until the end of the list, to be equal to those that are there.
 */
@FunctionalInterface
public interface KnownUsers {
    /** Nobody is known. */
    KnownUsers NONE = read -> read;

    /** The known user if it equals {@code read}; else {@code read}. */
    AccountUser same(AccountUser read);
}
