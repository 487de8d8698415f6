package org.accessdesk.crooked.ui.users;

/** A view that knows a service, the client and the store, and styles by itself. */
public final class UsersView {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.service.Desk.class;
    static final Class<?> WRONG_1 = org.accessdesk.crooked.api.Client.class;
    static final Class<?> WRONG_2 = org.accessdesk.crooked.store.Store.class;

    private UsersView() {}

    static void style(javafx.scene.Node node) {
        node.setStyle("-fx-opacity: 1");
        javafx.application.Platform.runLater(() -> System.out.println("styled"));
    }
}
