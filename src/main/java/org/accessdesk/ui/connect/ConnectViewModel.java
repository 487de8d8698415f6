package org.accessdesk.ui.connect;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.service.Connections;
import org.accessdesk.service.Workspace;
import org.accessdesk.ui.kit.Dates;
import org.accessdesk.ui.kit.Sentences;
import org.jspecify.annotations.Nullable;

/** The form for connecting to an account of one's own. The token is forgotten when the form is done with. */
public final class ConnectViewModel {
    private final Connections connections;
    private final Consumer<Workspace> connected;
    private final StringProperty address;
    private final StringProperty token = new SimpleStringProperty("");
    private final ObjectProperty<MembershipEndpoint> endpoint = new SimpleObjectProperty<>(MembershipEndpoint.AUTO);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<KnownRow> known = FXCollections.observableArrayList();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private @Nullable Cancellation running;
    private boolean cancelled;

    /**
     * An account that can be opened without a network.
     *
     * @param used when it was used last, in words
     */
    public record KnownRow(String name, String id, String address, String used, Connections.Known known) {}

    /**
     * An empty form.
     *
     * @param production the address that is offered
     * @param connected takes the workspace when the token has told its account
     */
    public ConnectViewModel(Connections connections, String production, Consumer<Workspace> connected) {
        this.connections = connections;
        this.connected = connected;
        this.address = new SimpleStringProperty(production);
        open.subscribe(shown -> {
            if (shown) {
                connections.known(this::offer);
            }
        });
    }

    private void offer(List<Connections.Known> kept) {
        known.setAll(kept.stream().map(k -> new KnownRow(k.token().account().name(), k.token().account().id().value(),
                k.address(), Dates.moment(k.changed()), k)).toList());
    }

    public StringProperty addressProperty() {
        return address;
    }

    public StringProperty tokenProperty() {
        return token;
    }

    public ObjectProperty<MembershipEndpoint> endpointProperty() {
        return endpoint;
    }

    /** The accounts that can be opened without a network, the latest used first. */
    public ObservableList<KnownRow> known() {
        return known;
    }

    /** Whether the form is shown. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** Whether the server is being asked. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why it did not work, as a sentence; empty if it did or was not tried. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Asks the server what the token may do and connects if it is a good one. */
    public void connect() {
        if (busy.get()) {
            return;
        }
        start(new Connections.Wish.Own(address.get(), token.get(), endpoint.get()));
    }

    /** Opens what is kept of an account, without a connection. */
    public void openOffline(KnownRow row) {
        if (!busy.get()) {
            start(new Connections.Wish.Offline(row.known()));
        }
    }

    private void start(Connections.Wish wish) {
        busy.set(true);
        cancelled = false;
        problem.set("");
        running = connections.connect(wish, this::done, this::failed);
    }

    private void done(Workspace workspace) {
        busy.set(false);
        if (cancelled) {
            // The answer was on its way when it was not wanted any more.
            workspace.close();
        } else {
            close();
            connected.accept(workspace);
        }
    }

    /** Stops asking, or leaves the form if nothing is asked. */
    public void cancel() {
        if (busy.get() && running != null) {
            cancelled = true;
            running.cancel();
        } else {
            close();
        }
    }

    private void close() {
        token.set("");
        problem.set("");
        open.set(false);
    }

    private void failed(ApiProblem why) {
        busy.set(false);
        problem.set(why.kind() == ApiProblem.Kind.CANCELLED ? "" : Sentences.of(why));
    }
}
