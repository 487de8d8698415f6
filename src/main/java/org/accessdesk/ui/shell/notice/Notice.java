package org.accessdesk.ui.shell.notice;

/**
 * A notice above the screen.
 *
 * @param retried whether what it tells of is tried again by itself, in a time that is counted down
 */
public record Notice(ShellSeverity severity, String text, ShellAction action, boolean retried) {

    public Notice(ShellSeverity severity, String text, ShellAction action) {
        this(severity, text, action, false);
    }

    /** The severity. */
    public enum ShellSeverity {
        DONE, WELCOME, WARNING, DANGER
    }

    /** The action that a notice offers. */
    public enum ShellAction {
        NONE, REFRESH, DISMISS, CONNECT, RECONNECT, RESULT, APPLIED, APPLIED_ALL, EXPORTED, UNFINISHED, BRING_BACK,
        ACKNOWLEDGE, KEEP_AGAIN,
        REPAIRED,
        NEW_TOKEN, PROXY
    }
}
