package org.accessdesk.crooked.ui.kit;

/** A control that knows a screen, and things it should not. */
public final class Button {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.ui.users.UsersView.class;
    static final Class<?> WRONG_1 = java.util.logging.Logger.class;
    static final Class<?> WRONG_2 = com.sun.source.tree.Tree.class;

    private Button() {}
}
