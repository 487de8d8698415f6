package org.accessdesk.crooked.service.session;

/** A session, as one should be, and one that knows the start. */
public final class Session {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.service.draft.Drafts.class;
    static final Class<?> WRONG_1 = org.accessdesk.crooked.app.Start.class;

    private Session() {}
}
