package org.accessdesk.ui.shell;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.base.State;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** Switches from the open account to others: saved connections, the demo account, the page of connections. */
public final class AccountsViewModel {
    private final Profiles profiles;
    private final AccountNavigation navigation;
    private final ObservableList<AccountEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<
            Current> current = new ReadOnlyObjectWrapper<>();
    private final Workspace workspace;
    private final State.Subscription subscription;

    /** The actions of the menu. */
    interface AccountNavigation {
        void toSaved(String id);

        void toDemo();

        void toConnections();

        /** Presents the account with aliases, or ends that. */
        void togglePresentation();
    }

    /**
     * A saved connection.
     *
     * @param facts what distinguishes it from others
     * @param current whether it is open
     */
    public record AccountEntry(String id, String name, String facts, ConnectionColor color, boolean current) {}

    /**
     * The open account.
     *
     * @param name the connection's name, or the account's if it has none
     * @param facts the account and its address
     * @param color the connection's colour; null if it is not saved
     */
    public record Current(String name, String facts, @Nullable ConnectionColor color, boolean demo) {}

    /** Makes the menu for the open {@code workspace}. */
    AccountsViewModel(Workspace workspace, Profiles profiles, AccountNavigation navigation) {
        this.workspace = workspace;
        this.profiles = profiles;
        this.navigation = navigation;
        subscription = profiles.state().observe(_ -> update());
    }

    /** The saved connections, last used first. */
    public ObservableList<AccountEntry> entries() {
        return entries;
    }

    /** Whether a copy of an account is presented: it has no way to other accounts. */
    public boolean isPresented() {
        return workspace.isPresented();
    }

    /** Presents the account with aliases, or ends that. */
    public void togglePresentation() {
        navigation.togglePresentation();
    }

    /** The open account. */
    public ReadOnlyObjectProperty<Current> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /** Opens the saved connection of that id. */
    public void open(String id) {
        navigation.toSaved(id);
    }

    public void openDemo() {
        navigation.toDemo();
    }

    /** Shows the page of connections. */
    public void manage() {
        navigation.toConnections();
    }

    /** Stops observing. */
    void close() {
        subscription.close();
    }

    private void update() {
        if (workspace.isPresented()) {
            // The other connections belong to nobody who looks on.
            current.set(current(workspace, workspace.connection().orElse(null)));
            return;
        }
        var id = workspace.connection().map(SavedConnection::id).orElse("");
        var content = profiles.state().value();
        entries.setAll(content.connections().stream()
                .map(c -> new AccountEntry(c.id(), Names.line(c.name()), facts(c), c.color(), c.id().equals(id)))
                .toList());
        current.set(current(workspace, content.find(id).orElse(null)));
    }

    private static String facts(SavedConnection connection) {
        var account = connection.learnt().account();
        return account == null ? connection.address()
                : Texts.format("shell.account.facts", ShellTexts.type(account.type()), account.id().value());
    }

    private static Current current(Workspace workspace, @Nullable SavedConnection connection) {
        var account = workspace.directory().token().account();
        var facts = String.join("\n", List.of(Names.line(account.name()), account.id().value(), workspace.address()));
        return connection == null ? new Current(Names.line(account.name()), facts, null, workspace.isDemo())
                : new Current(Names.line(connection.name()), facts, connection.color(), false);
    }
}
