package org.accessdesk.crooked.service.session;

/** A session that knows the start and the insides of the client. */
public final class Session {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.service.draft.Drafts.class;
    static final Class<?> WRONG_1 = org.accessdesk.crooked.app.Start.class;
    static final Class<?> WRONG_2 = org.accessdesk.crooked.api.http.Exchange.class;

    private Session() {}
}
