package org.accessdesk.ui.connect;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.accessdesk.service.connect.KeptToken;
import org.accessdesk.ui.kit.text.Texts;

/** What the form says of the token that is saved for its connection: whether it is for the typed address. */
final class KeptTokenPrompt {
    private final ConnectionFields fields;
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper("");
    private KeptToken token = KeptToken.NONE;

    KeptTokenPrompt(ConnectionFields fields) {
        this.fields = fields;
        fields.addressProperty().subscribe((_, _) -> update());
    }

    /** The prompt of the empty token field: whether a token is saved. */
    ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    void set(KeptToken found) {
        token = found;
        update();
    }

    /** Whether the saved token was entered for another address than {@code address}. */
    boolean isForAnother(String address) {
        return !token.origin().isEmpty() && !token.isFor(address);
    }

    /** Sets the prompt; a token that is saved for this address need not be typed. */
    private void update() {
        prompt.set(token.isFor(fields.origin()) ? Texts.get("connect.token.kept")
                : token.origin().isEmpty() ? Texts.get("connect.token.paste")
                        : Texts.format("connect.token.again", token.origin()));
    }

    /** The sentence that the saved token of {@code shownName} is not for the typed address. */
    String otherAddress(String shownName) {
        return token.origin().isEmpty() ? Texts.format("connect.token.unbound", shownName, fields.origin())
                : Texts.format("connect.token.elsewhere", shownName, token.origin(), fields.origin());
    }
}
