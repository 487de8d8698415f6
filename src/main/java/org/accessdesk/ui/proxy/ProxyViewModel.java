package org.accessdesk.ui.proxy;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.accessdesk.service.base.State;
import org.accessdesk.service.connect.ProxyAccess;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Texts;

/** The user name and password for the proxy. Typed text is cleared when it is saved or the fields are hidden. */
public final class ProxyViewModel {
    private final ProxyAccess access;
    private final Runnable onSaved;
    private final State.Subscription subscription;
    private final StringProperty user = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper asked = new ReadOnlyIntegerWrapper();
    private String shown = "";

    /** @param onSaved runs when a new sign-in is saved, so that failed requests can be retried */
    public ProxyViewModel(ProxyAccess access, Runnable onSaved) {
        this.access = access;
        this.onSaved = onSaved;
        subscription = access.state().observe(this::show);
    }

    private void show(ProxyAccess.ProxyAccessState content) {
        busy.set(content.busy());
        known.set(!content.user().isEmpty());
        prompt.set(known.get() ? Texts.get("settings.proxy.kept") : "");
        place.set(place(content));
        problem.set(switch (content.trouble()) {
            case NONE -> "";
            case NOT_READ -> Texts.format("settings.proxy.notRead", Messages.orEmpty(content.reason()));
            case NOT_FORGOTTEN -> Texts.format("settings.proxy.notForgotten", Messages.orEmpty(content.reason()));
        });
        if (!content.user().equals(shown)) {
            // Keeps what the user typed while the keychain was being read.
            if (user.get().isBlank() || user.get().equals(shown)) {
                user.set(content.user());
            }
            shown = content.user();
        }
    }

    private static String place(ProxyAccess.ProxyAccessState content) {
        var place = content.place();
        if (place == null) {
            return content.busy() ? Texts.get("connect.place.asking") : "";
        }
        return place.lasting() ? Texts.get("settings.proxy.keychain")
                : Texts.format("settings.proxy.session", Messages.orEmpty(place.reason())).strip();
    }

    public StringProperty userProperty() {
        return user;
    }

    public StringProperty passwordProperty() {
        return password;
    }

    /** Whether a keychain call is in progress. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a sign-in is saved. */
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** The prompt of the empty password field: whether a password is saved. */
    public ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /** Where the sign-in is or will be stored, as a sentence; empty if not known yet. */
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** A sentence about what is missing or was refused; empty if nothing. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The number of calls of {@link #ask}; each time the fields request the focus. */
    public ReadOnlyIntegerProperty askedProperty() {
        return asked.getReadOnlyProperty();
    }

    /** Asks the user to sign in. */
    public void ask() {
        asked.set(asked.get() + 1);
    }

    /** Call when the fields are shown: reads the saved sign-in. */
    public void shown() {
        access.look();
    }

    /** Call when the fields are hidden: clears the typed text. */
    public void hidden() {
        password.set("");
        user.set(shown);
        problem.set("");
    }

    /** Saves the typed sign-in. */
    public void save() {
        var name = user.get().strip();
        if (busy.get()) {
            return;
        }
        if (name.isEmpty() || password.get().isEmpty()) {
            problem.set(Texts.get("settings.proxy.incomplete"));
        } else if (!ProxyAccess.isUser(name)) {
            problem.set(Texts.get("settings.proxy.colon"));
        } else {
            var secret = password.get();
            user.set(name);
            password.set("");
            access.keep(name, secret, onSaved);
        }
    }

    /** Deletes the saved sign-in. */
    public void delete() {
        password.set("");
        access.forget();
    }

    /** Stops observing. */
    public void close() {
        subscription.close();
    }
}
