package org.accessdesk.ui.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.accessdesk.api.Cancellation;
import org.accessdesk.model.ApiProblem;
import org.accessdesk.model.message.InvalidValueException;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.service.connect.KeptToken;
import org.accessdesk.service.connect.Profiles;
import org.accessdesk.service.connect.TokenSafe;
import org.accessdesk.service.connect.TypedConnection;
import org.accessdesk.service.session.ConnectionRequest;
import org.accessdesk.service.session.OfflineAccount;
import org.accessdesk.service.session.TokenCheck;
import org.accessdesk.service.session.Workspace;
import org.accessdesk.service.session.WorkspaceOpener;
import org.accessdesk.ui.kit.text.Messages;
import org.accessdesk.ui.kit.text.Names;
import org.accessdesk.ui.kit.text.Sentences;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.proxy.ProxyViewModel;
import org.jspecify.annotations.Nullable;

/** The form of one connection, saved or new. Clears the token as soon as it is saved or the form is closed. */
public final class ConnectFormViewModel {
    private final WorkspaceOpener opener;
    private final Connected connected;
    private final ConnectionFields fields;
    private final KeptTokenPrompt kept;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper place = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable TokenTestResult> testResult = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper behindProxy = new ReadOnlyBooleanWrapper();
    private final ProxyViewModel proxy;
    private Runnable retry = this::connect;
    private @Nullable Cancellation running;
    private boolean cancelled;

    /** Receives the opened workspace. */
    @FunctionalInterface
    interface Connected {
        void accept(Workspace workspace);
    }

    ConnectFormViewModel(WorkspaceOpener opener, String production, Connected connected) {
        this.opener = opener;
        this.connected = connected;
        this.proxy = new ProxyViewModel(opener.profiles().proxy(), this::signedIn);
        this.fields = new ConnectionFields(production);
        this.kept = new KeptTokenPrompt(fields);
        fill(null);
    }

    /** What is typed. */
    public ConnectionFields fields() {
        return fields;
    }

    /** Whether the administrator's policy forbids all writes. */
    public boolean isReadOnlyByPolicy() {
        return opener.isReadOnlyByPolicy();
    }

    /** Whether a request is in progress. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last attempt failed, as a sentence; empty if it succeeded or there was none. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was done, as a sentence; empty if nothing. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** The prompt of the empty token field: whether a token is saved. */
    public ReadOnlyStringProperty promptProperty() {
        return kept.promptProperty();
    }

    /** Where the token is or will be stored, as a sentence. */
    public ReadOnlyStringProperty placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** The result of the token test; null if there was none. */
    public ReadOnlyObjectProperty<@Nullable TokenTestResult> testResultProperty() {
        return testResult.getReadOnlyProperty();
    }

    /** Whether the last attempt failed because a proxy requires a sign-in. */
    public ReadOnlyBooleanProperty behindProxyProperty() {
        return behindProxy.getReadOnlyProperty();
    }

    /** The sign-in to the proxy. */
    public ProxyViewModel proxy() {
        return proxy;
    }

    /** Fills the form with {@code connection}; clears it for null. */
    void fill(@Nullable SavedConnection connection) {
        clearMessages();
        proxy.hidden();
        retry = this::connect;
        fields.fill(connection, unusedColor());
        kept.set(KeptToken.NONE);
        if (connection != null) {
            profiles().keptToken(connection, found -> keptTokenFound(connection, found));
        }
    }

    private void keptTokenFound(SavedConnection connection, KeptToken found) {
        if (connection.equals(fields.savedProperty().get())) {
            kept.set(found);
            if (found.exists() && !found.isFor(fields.origin()) && fields.isTokenBlank()) {
                problem.set(kept.otherAddress(connection.name()));
            }
        }
    }

    /** A colour that no other connection has, if there is one. */
    private ConnectionColor unusedColor() {
        var colors = new ArrayList<>(List.of(ConnectionColor.values()));
        profiles().state().value().connections().forEach(c -> colors.remove(c.color()));
        return colors.isEmpty() ? ConnectionColor.GREY : colors.getFirst();
    }

    private Profiles profiles() {
        return opener.profiles();
    }

    private void clearMessages() {
        problem.set("");
        done.set("");
        testResult.set(null);
        behindProxy.set(false);
    }

    /** Finds out where tokens are stored on this computer. */
    void loadPlace() {
        place.set(Texts.get("connect.place.asking"));
        profiles().place(this::showPlace);
    }

    private void showPlace(TokenSafe.TokenPlace where) {
        place.set(where.lasting() ? Texts.get("connect.place.keychain")
                : Texts.format("connect.place.session", Messages.orEmpty(where.reason())).strip());
    }

    /** Shows why a connection that was requested elsewhere failed. */
    void fail(ApiProblem why) {
        problem.set(why.kind() == ApiProblem.Kind.CANCELLED ? "" : Sentences.of(why));
        behindProxy.set(why.kind() == ApiProblem.Kind.PROXY_SIGN_IN);
        if (behindProxy.get()) {
            proxy.shown();
        }
    }

    /** Retries what failed without the proxy's sign-in, unless the form was closed in the meantime. */
    private void signedIn() {
        if (behindProxy.get()) {
            retry.run();
        }
    }

    /** Opens the connection and saves it if that succeeds. */
    public void connect() {
        retry = this::connect;
        request().ifPresent(request -> {
            clearMessages();
            start(opener.connect(request, workspace -> connected(request, workspace), this::failed));
        });
    }

    /** Opens a saved workspace offline. */
    void openOffline(OfflineAccount offline) {
        if (!busy.get()) {
            clearMessages();
            start(opener.connect(new ConnectionRequest.Offline(offline), this::opened, this::failed));
        }
    }

    /** Asks the server about the token and its permissions; opens and saves nothing. */
    public void test() {
        retry = this::test;
        request().ifPresent(request -> {
            clearMessages();
            start(opener.test(request, this::tested, this::failed));
        });
    }

    private void start(Cancellation call) {
        running = call;
    }

    /** The request that the form describes; if it is invalid, shows the problem and returns empty. */
    private Optional<ConnectionRequest> request() {
        if (busy.get()) {
            return Optional.empty();
        }
        try {
            var draft = fields.connection();
            var typed = fields.typedToken();
            if (typed.isEmpty() && fields.savedProperty().get() == null) {
                throw ConnectionFields.refused(Texts.get("connect.noToken"));
            }
            if (typed.isEmpty() && kept.isForAnother(draft.address())) {
                throw ConnectionFields.refused(kept.otherAddress(draft.name()));
            }
            cancelled = false;
            busy.set(true);
            return Optional.of(typed.<ConnectionRequest>map(
                    t -> new ConnectionRequest.Entered(draft, t))
                    .orElseGet(() -> new ConnectionRequest.SavedRequest(draft)));
        } catch (InvalidValueException e) {
            clearMessages();
            problem.set(Messages.of(e.problem()));
            return Optional.empty();
        }
    }

    private void tested(TokenCheck check) {
        busy.set(false);
        if (cancelled) {
            return;
        }
        var account = check.token().account();
        if (fields.nameProperty().get().isBlank()) {
            fields.nameProperty().set(account.name());
        }
        testResult.set(TokenTestResult.of(check));
    }

    private void connected(ConnectionRequest request, Workspace workspace) {
        if (!cancelled) {
            switch (request) {
                case ConnectionRequest.Entered(var draft, var secret) -> {
                    var token = workspace.directory().token();
                    var named = draft.name().isEmpty() ? draft.withName(token.account().name()) : draft;
                    profiles().save(named.with(token), secret, this::showPlace);
                }
                case ConnectionRequest.SavedRequest(var draft) -> profiles().save(draft, null, _ -> {});
                case ConnectionRequest.Demo _, ConnectionRequest.Own _, ConnectionRequest.Offline _ -> {
                    // A connection that cannot be saved has no account and facts.
                }
            }
        }
        opened(workspace);
    }

    private void opened(Workspace workspace) {
        busy.set(false);
        if (cancelled) {
            // The request was cancelled while the answer was on its way.
            workspace.close();
        } else {
            fields.clearToken();
            connected.accept(workspace);
        }
    }

    private void failed(ApiProblem why) {
        busy.set(false);
        fail(why);
    }

    /** Saves the form without connecting. */
    public void save() {
        try {
            clearMessages();
            var draft = fields.connection();
            var named = draft.name().isEmpty() ? draft.withName(TypedConnection.host(draft.address())) : draft;
            var secret = fields.typedToken().orElse(null);
            fields.saved(named);
            profiles().save(named, secret, found -> {
                showPlace(found);
                profiles().keptToken(named, kept -> keptTokenFound(named, kept));
                done.set(Texts.format("connect.saved", Names.line(named.name())));
            });
        } catch (InvalidValueException e) {
            problem.set(Messages.of(e.problem()));
        }
    }

    /** Cancels the request in progress; false if there is none. */
    boolean cancel() {
        var call = running;
        if (!busy.get() || call == null) {
            return false;
        }
        cancelled = true;
        call.cancel();
        return true;
    }
}
