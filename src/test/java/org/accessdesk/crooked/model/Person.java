package org.accessdesk.crooked.model;

/** A model that knows its changes, a service and JavaFX. */
public final class Person {
    static final Class<?> WRONG_0 = org.accessdesk.crooked.model.change.Change.class;
    static final Class<?> WRONG_1 = org.accessdesk.crooked.service.Desk.class;
    static final Class<?> WRONG_2 = javafx.scene.Node.class;

    private Person() {}
}
