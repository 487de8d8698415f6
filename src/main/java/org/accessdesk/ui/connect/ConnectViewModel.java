package org.accessdesk.ui.connect;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.connect.ProfilesState;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.service.session.WorkspaceOpener;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The page of connections: the saved ones, the form of the selected one, and the accounts that can be opened offline.
 * Greets if nothing is saved or open.
 */
public final class ConnectViewModel {
    private final WorkspaceOpener opener;
    private final Consumer<Workspace> connected;
    private final Runnable demo;
    private final ConnectFormViewModel form;
    private final ObservableList<ConnectionRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ConnectionRow> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper greeting = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<ListMessage> message = new ReadOnlyObjectWrapper<>(ListMessage.NOTHING);
    private final OfflineAccounts offline = new OfflineAccounts();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty closable = new SimpleBooleanProperty();
    private boolean updating;

    /**
     * Makes the page, not shown yet.
     *
     * @param production the suggested address
     * @param connected receives the opened workspace
     * @param demo opens the demo account
     */
    public ConnectViewModel(WorkspaceOpener opener, String production, Consumer<Workspace> connected, Runnable demo) {
        this.opener = opener;
        this.connected = connected;
        this.demo = demo;
        this.form = new ConnectFormViewModel(opener, production, this::opened);
        opener.profiles().state().observe(this::show);
        selected.subscribe(row -> {
            if (!updating) {
                select(row);
            }
        });
    }

    private void show(ProfilesState content) {
        var now = selected.get();
        updating = true;
        rows.setAll(content.connections().stream().map(ConnectViewModel::row).toList());
        selected.set(rows.stream().filter(r -> now != null && r.id().equals(now.id())).findFirst()
                .orElseGet(() -> saved()));
        updating = false;
        greeting.set(rows.isEmpty());
        message.set(message(content));
        offline.setSaved(content.connections());
    }

    /** The row of the connection that the form has just saved. */
    private @Nullable ConnectionRow saved() {
        var edited = form.fields().savedProperty().get();
        return rows.stream().filter(r -> edited != null && r.id().equals(edited.id())).findFirst().orElse(null);
    }

    private static ListMessage message(ProfilesState content) {
        if (content.problem() != null) {
            return new ListMessage(Messages.of(content.problem()), true, false);
        }
        var removed = content.removed();
        if (removed != null) {
            return new ListMessage(Texts.format("connect.removed", Names.line(removed.connection().name())), false,
                    true);
        }
        return content.unread().isEmpty() ? ListMessage.NOTHING
                : new ListMessage(Messages.of(content.unread()), true, false);
    }

    private static ConnectionRow row(SavedConnection connection) {
        return new ConnectionRow(connection.id(), Names.line(connection.name()), ConnectTexts.account(connection),
                connection.readOnly(),
                connection.color());
    }

    /** The form. */
    public ConnectFormViewModel form() {
        return form;
    }

    /** The saved connections, last used first. */
    public ObservableList<ConnectionRow> rows() {
        return rows;
    }

    /** The connection in the form; null for a new one. */
    public ObjectProperty<@Nullable ConnectionRow> selectedProperty() {
        return selected;
    }

    /** Whether the page greets: nothing is saved. */
    public ReadOnlyBooleanProperty greetingProperty() {
        return greeting.getReadOnlyProperty();
    }

    /** The message about the list. */
    public ReadOnlyObjectProperty<ListMessage> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** The accounts that can be opened offline, last used first. */
    public ObservableList<OfflineRow> offlineRows() {
        return offline.rows();
    }

    /** Whether the page is shown; {@link #show} shows it. */
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    /** Whether the page can be closed: a workspace is open. */
    public BooleanProperty closableProperty() {
        return closable;
    }

    /** Shows the page with the connection of that id, or the last used one; a new one if there is none. */
    public void show(@Nullable String id) {
        show(id, null);
    }

    /** As {@link #show(String)}, with the reason why that connection did not open. */
    public void show(@Nullable String id, @Nullable ApiProblem why) {
        opener.profiles().load(() -> {
            var row = rows.stream().filter(r -> r.id().equals(id)).findFirst()
                    .orElseGet(() -> rows.isEmpty() ? null : rows.getFirst());
            selected.set(null);
            selected.set(row);
            select(row);
            if (why != null) {
                form.fail(why);
            }
            open.set(true);
            form.loadPlace();
            opener.known(offline::setFound);
        });
    }

    private void select(@Nullable ConnectionRow row) {
        form.fill(row == null ? null : opener.profiles().state().value().find(row.id()).orElse(null));
    }

    /** Clears the form for a new connection. */
    public void create() {
        selected.set(null);
        select(null);
    }

    /** Removes the selected connection and its token; its workspace stays. */
    public void remove() {
        var row = selected.get();
        if (row != null) {
            selected.set(null);
            form.fill(null);
            opener.profiles().remove(row.id());
            selected.set(rows.isEmpty() ? null : rows.getFirst());
        }
    }

    /** Restores the connection that was removed last. */
    public void restoreRemoved() {
        opener.profiles().bringBack();
    }

    /** Opens the demo account. */
    public void openDemo() {
        demo.run();
    }

    /** Opens a saved workspace offline. */
    public void openOffline(OfflineRow row) {
        form.openOffline(row.offline());
    }

    private void opened(Workspace workspace) {
        close();
        connected.accept(workspace);
    }

    /** Cancels the request in progress; without one, closes the page if a workspace is open. */
    public void cancel() {
        if (!form.cancel() && closable.get()) {
            close();
        }
    }

    /** Closes the page: removals become final, and typed text is cleared. */
    public void close() {
        open.set(false);
        opener.profiles().forgetRemoved();
        form.fill(null);
    }
}
