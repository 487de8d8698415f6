package org.accessdesk.ui.connect;

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
import org.accessdesk.api.Cancellation;
import org.accessdesk.api.MembershipEndpoint;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.service.Connections;
import org.accessdesk.service.Workspace;
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
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private final BooleanProperty open = new SimpleBooleanProperty();
    private @Nullable Cancellation running;
    private boolean cancelled;

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

    /** What connecting would drop, as a sentence; empty if nothing. */
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** Shows the form; {@code loss} says what connecting would drop, or is empty. */
    public void open(String loss) {
        warning.set(loss);
        open.set(true);
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
        busy.set(true);
        cancelled = false;
        problem.set("");
        running = connections.connect(new Connections.Wish.Own(address.get(), token.get(), endpoint.get()),
                this::done, this::failed);
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
