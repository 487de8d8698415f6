package org.accessdesk.ui.shell;

import org.accessdesk.model.account.Account;

/**
 * The header of the window.
 *
 * @param offline whether the server does not answer, so that the lists are old
 * @param connected whether there is a connection to retry
 * @param readOnly a sentence why nothing can be applied; empty if it can
 * @param refreshed the age of the lists, in words, or the progress of reading them
 * @param progress 0 to 1 while lists are read, below 0 if unknown, above 1 if none are
 */
public record HeaderContent(Account account, boolean demo, boolean offline, boolean connected, String readOnly,
        String refreshed, double progress) {
    public boolean loading() {
        return progress <= 1;
    }
}
