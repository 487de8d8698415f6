package org.accessdesk.ui.shell;

/** The screens that the navigation leads to. */
public enum Screen {
    USERS, GROUPS, REVIEW, HISTORY, SETTINGS
}
