package org.accessdesk.ui.shell;

/** The screens that the navigation leads to. */
public enum Screen {
    USERS("shell.nav.users", "edit-groups"), GROUPS("shell.nav.groups", "group-modules"),
    MATRIX("shell.nav.matrix", "matrix"), REVIEW("shell.nav.review", "review"),
    /** Has no item of its own in the navigation: it belongs to the groups. */
    CAMPAIGNS("campaign.title", "access-review"),
    HISTORY("shell.nav.history", "history"),
    SETTINGS("shell.nav.settings", "settings");

    private final String textKey;
    private final String page;

    Screen(String textKey, String page) {
        this.textKey = textKey;
        this.page = page;
    }

    /** The key of its name. */
    String textKey() {
        return textKey;
    }

    /** The name of its page in the manual. */
    public String page() {
        return page;
    }
}
