package org.accessdesk.crooked.demo;

/** A demo that knows the client and the root. */
public final class Demo {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.api.Client.class;
    static final Class<?> WRONG_1 = org.accessdesk.crooked.Main.class;

    private Demo() {}
}
