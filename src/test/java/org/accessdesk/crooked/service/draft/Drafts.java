package org.accessdesk.crooked.service.draft;

/** Drafts that know the session above them. */
public final class Drafts {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.service.session.Session.class;

    private Drafts() {}
}
