package org.accessdesk.ui.connect;

import java.util.List;
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
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.session.Connections;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.ui.kit.text.Dates;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The page of connections: the saved ones, the form of the one that is selected, and what can be opened without any. With
 * none saved and nothing open it greets.
 */
public final class ConnectViewModel {
    private final Connections connections;
    private final Consumer<Workspace> connected;
    private final Runnable demo;
    private final ConnectFormViewModel form;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Row> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper greeting = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ObservableList<KnownRow> known = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty leavable = new SimpleBooleanProperty();
    private List<Connections.Known> kept = List.of();
    private boolean updating;

    /**
     * A saved connection as a line.
     *
     * @param facts its account, or its address before the account is known
     */
    public record Row(String id, String name, String facts, boolean readOnly, ConnectionColor color) {
        /** What is announced for it. */
        public String spoken() {
            return readOnly ? Texts.format("connect.row.readOnly", name, facts)
                    : Texts.format("connect.row", name, facts);
        }
    }

    /**
     * An account that can be opened without a network.
     *
     * @param used when it was used last, in words
     */
    public record KnownRow(String name, String id, String address, String used, Connections.Known known) {}

    /**
     * What there is to tell of the list.
     *
     * @param removed whether it is a removal, which can be undone
     */
    public record Said(String text, boolean failed, boolean removed) {
        static final Said NOTHING = new Said("", false, false);
    }

    /**
     * A page that is not shown.
     *
     * @param production the address that is offered
     * @param connected takes the workspace that was opened
     * @param demo opens the demo account
     */
    public ConnectViewModel(Connections connections, String production, Consumer<Workspace> connected, Runnable demo) {
        this.connections = connections;
        this.connected = connected;
        this.demo = demo;
        this.form = new ConnectFormViewModel(connections, production, this::done);
        connections.profiles().state().observe(this::show);
        selected.subscribe(row -> {
            if (!updating) {
                select(row);
            }
        });
    }

    private void show(Profiles.Content content) {
        var now = selected.get();
        updating = true;
        rows.setAll(content.connections().stream().map(ConnectViewModel::row).toList());
        selected.set(rows.stream().filter(r -> now != null && r.id().equals(now.id())).findFirst()
                .orElseGet(() -> saved()));
        updating = false;
        greeting.set(rows.isEmpty());
        said.set(said(content));
        offer();
    }

    /** The line of what the form has just saved. */
    private @Nullable Row saved() {
        var edited = form.savedProperty().get();
        return rows.stream().filter(r -> edited != null && r.id().equals(edited.id())).findFirst().orElse(null);
    }

    private static Said said(Profiles.Content content) {
        if (!content.problem().isEmpty()) {
            return new Said(content.problem(), true, false);
        }
        var removed = content.removed();
        if (removed != null) {
            return new Said(Texts.format("connect.removed", Names.line(removed.connection().name())), false, true);
        }
        return content.unread().isEmpty() ? Said.NOTHING : new Said(content.unread(), true, false);
    }

    private static Row row(SavedConnection connection) {
        return new Row(connection.id(), Names.line(connection.name()), ConnectTexts.account(connection),
                connection.readOnly(),
                connection.color());
    }

    /** The form. */
    public ConnectFormViewModel form() {
        return form;
    }

    /** The saved connections, the last used first. */
    public ObservableList<Row> rows() {
        return rows;
    }

    /** The one in the form; null for a new one. */
    public ObjectProperty<@Nullable Row> selectedProperty() {
        return selected;
    }

    /** Whether there is nothing saved to choose from. */
    public ReadOnlyBooleanProperty greetingProperty() {
        return greeting.getReadOnlyProperty();
    }

    /** What there is to tell of the list. */
    public ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** The accounts that can be opened without a network, the latest used first. */
    public ObservableList<KnownRow> known() {
        return known;
    }

    /** Whether the page is shown; {@link #show} shows it. */
    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    /** Whether there is something to go back to. */
    public BooleanProperty leavableProperty() {
        return leavable;
    }

    /** Shows the page with the connection of that id, or with the last used; a new one if there is none. */
    public void show(@Nullable String id) {
        show(id, null);
    }

    /** As {@link #show(String)}, with the reason why that connection did not open. */
    public void show(@Nullable String id, @Nullable ApiProblem why) {
        connections.profiles().load(() -> {
            var row = rows.stream().filter(r -> r.id().equals(id)).findFirst()
                    .orElseGet(() -> rows.isEmpty() ? null : rows.getFirst());
            selected.set(null);
            selected.set(row);
            select(row);
            if (why != null) {
                form.fail(why);
            }
            open.set(true);
            form.askForPlace();
            connections.known(this::offer);
        });
    }

    private void select(@Nullable Row row) {
        form.fill(row == null ? null : connections.profiles().state().value().find(row.id()).orElse(null));
    }

    /** Empties the form for another connection. */
    public void create() {
        selected.set(null);
        select(null);
    }

    /** Removes the selected connection and its token; what was read and drafted with it stays. */
    public void remove() {
        var row = selected.get();
        if (row != null) {
            selected.set(null);
            form.fill(null);
            connections.profiles().remove(row.id());
            selected.set(rows.isEmpty() ? null : rows.getFirst());
        }
    }

    /** Brings back what was removed last. */
    public void bringBack() {
        connections.profiles().bringBack();
    }

    /** Opens the demo account. */
    public void openDemo() {
        demo.run();
    }

    private void offer(List<Connections.Known> found) {
        kept = found;
        offer();
    }

    /** What a saved connection opens need not be offered twice. */
    private void offer() {
        var saved = connections.profiles().state().value().connections();
        known.setAll(kept.stream().filter(k -> saved.stream().noneMatch(c -> isOf(k, c)))
                .map(k -> new KnownRow(Names.line(k.token().account().name()), k.token().account().id().value(),
                        k.address(), Dates.moment(k.changed()), k))
                .toList());
    }

    private static boolean isOf(Connections.Known known, SavedConnection connection) {
        var account = connection.learnt().account();
        return account != null && account.id().equals(known.token().account().id())
                && connection.address().equals(known.address());
    }

    /** Opens what is kept of an account, without a connection. */
    public void openOffline(KnownRow row) {
        form.openOffline(row.known());
    }

    private void done(Workspace workspace) {
        close();
        connected.accept(workspace);
    }

    /** Stops asking, or leaves the page if nothing is asked and there is something to go back to. */
    public void cancel() {
        if (!form.cancel() && leavable.get()) {
            close();
        }
    }

    /** Leaves the page; what was removed is gone now, and what was typed is forgotten. */
    public void close() {
        open.set(false);
        connections.profiles().forgetRemoved();
        form.fill(null);
    }
}
