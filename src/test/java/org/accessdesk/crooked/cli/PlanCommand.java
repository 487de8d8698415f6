package org.accessdesk.crooked.cli;

/** A command, as one should be. */
public final class PlanCommand {

    private PlanCommand() {}
}
