package org.accessdesk.crooked.ui.users;

/** A view model that knows nodes. */
public final class UsersViewModel {
    static final Class<?> WRONG_0 = javafx.scene.Node.class;

    private UsersViewModel() {}

    static java.util.concurrent.Executor later() {
        return javafx.application.Platform::runLater;
    }
}
