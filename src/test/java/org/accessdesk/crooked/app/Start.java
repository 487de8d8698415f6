package org.accessdesk.crooked.app;

/** A start that knows a command. */
public final class Start {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.cli.PlanCommand.class;

    private Start() {}
}
