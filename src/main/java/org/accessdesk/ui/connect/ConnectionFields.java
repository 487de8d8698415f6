package org.accessdesk.ui.connect;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.api.ApiToken;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.connect.TypedConnection;
import org.accessdesk.ui.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is typed and chosen for one connection. */
public final class ConnectionFields {
    private final String production;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty address;
    private final StringProperty token = new SimpleStringProperty("");
    private final ObjectProperty<Endpoint> endpoint = new SimpleObjectProperty<>(Endpoint.AUTO);
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final ObjectProperty<ConnectionColor> color = new SimpleObjectProperty<>(ConnectionColor.BLUE);
    private final ReadOnlyObjectWrapper<@Nullable SavedConnection> saved = new ReadOnlyObjectWrapper<>();
    private String id = "";

    /** @param production the suggested address of a new connection */
    ConnectionFields(String production) {
        this.production = production;
        this.address = new SimpleStringProperty(production);
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty addressProperty() {
        return address;
    }

    /** The suggested address. */
    public String production() {
        return production;
    }

    public StringProperty tokenProperty() {
        return token;
    }

    public ObjectProperty<Endpoint> endpointProperty() {
        return endpoint;
    }

    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    public ObjectProperty<ConnectionColor> colorProperty() {
        return color;
    }

    /** The edited connection; null for a new one. */
    public ReadOnlyObjectProperty<@Nullable SavedConnection> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Shows {@code connection}; for null a new one with {@code newColor}. */
    void fill(@Nullable SavedConnection connection, ConnectionColor newColor) {
        clearToken();
        saved.set(connection);
        id = connection == null ? UUID.randomUUID().toString() : connection.id();
        name.set(connection == null ? "" : connection.name());
        address.set(connection == null ? production : connection.address());
        endpoint.set(connection == null ? Endpoint.AUTO : connection.endpoint());
        readOnly.set(connection != null && connection.readOnly());
        color.set(connection == null ? newColor : connection.color());
    }

    /** Shows what was saved; the token is not kept in the form. */
    void saved(SavedConnection connection) {
        clearToken();
        name.set(connection.name());
        saved.set(connection);
    }

    void clearToken() {
        token.set("");
    }

    boolean isTokenBlank() {
        return token.get().isBlank();
    }

    /**
     * The typed token; empty if none is typed.
     *
     * @throws InvalidValueException if it cannot be a token
     */
    Optional<ApiToken> typedToken() {
        return isTokenBlank() ? Optional.empty() : Optional.of(ApiToken.parse(token.get()));
    }

    /** The typed address, not validated; errors are shown when it is used. */
    String origin() {
        try {
            return TypedConnection.address(address.get());
        } catch (InvalidValueException e) {
            return "";
        }
    }

    /**
     * The connection as typed; if the address changed, without the facts known about the old one.
     *
     * @throws InvalidValueException if the address is none, or the name holds a token
     */
    SavedConnection connection() {
        var before = saved.get();
        var typedAddress = TypedConnection.address(address.get());
        if (TypedConnection.isSecret(name.get())) {
            throw refused(Texts.get("connect.secretName"));
        }
        var learnt = before != null && before.address().equals(typedAddress) ? before.learnt()
                : SavedConnection.Learnt.NOTHING;
        var shownName = name.get().isBlank() && learnt.account() != null ? learnt.account().name() : name.get().strip();
        return new SavedConnection(id, shownName, typedAddress, endpoint.get(), readOnly.get(), color.get(), learnt);
    }

    static InvalidValueException refused(String words) {
        return new InvalidValueException(Message.verbatim(words));
    }
}
