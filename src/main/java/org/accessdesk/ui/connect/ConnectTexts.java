package org.accessdesk.ui.connect;

import java.util.ArrayList;
import java.util.List;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.model.account.Module;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.settings.ConnectionColor;
import org.accessdesk.model.settings.Endpoint;
import org.accessdesk.model.settings.SavedConnection;
import org.accessdesk.ui.kit.text.Texts;

/** The texts of connections. */
final class ConnectTexts {
    private ConnectTexts() {}

    static String of(Endpoint endpoint) {
        return switch (endpoint) {
            case AUTO -> Texts.get("connect.endpoint.auto");
            case LEGACY -> Texts.get("connect.endpoint.legacy");
            case CURRENT -> Texts.get("connect.endpoint.current");
        };
    }

    static String of(ConnectionColor color) {
        return switch (color) {
            case BLUE -> Texts.get("connect.color.blue");
            case GREEN -> Texts.get("connect.color.green");
            case AMBER -> Texts.get("connect.color.amber");
            case RED -> Texts.get("connect.color.red");
            case PURPLE -> Texts.get("connect.color.purple");
            case PINK -> Texts.get("connect.color.pink");
            case GREY -> Texts.get("connect.color.grey");
        };
    }

    static String of(ServerValue<AccountType> type) {
        return switch (type.kind()) {
            case CLIENT -> Texts.get("connect.type.client");
            case VENDOR -> Texts.get("connect.type.vendor");
            case OPERATIONS -> Texts.get("connect.type.operations");
            case UNKNOWN -> type.isForeign() ? type.text() : Texts.get("connect.type.unknown");
        };
    }

    /** The account of a connection, if known. */
    static String account(SavedConnection connection) {
        var account = connection.learnt().account();
        return account == null ? connection.address()
                : Texts.format("connect.account", of(account.type()), account.id().value());
    }

    /**
     * Sentences about what {@code token} may not do: Access management gives access to users, groups and tokens;
     * changing modules of the default group requires Account management (UserGroup BR-008).
     */
    static List<String> limits(TokenInfo token) {
        var limits = new ArrayList<String>();
        if (token.modules().isEmpty()) {
            limits.add(Texts.get("connect.limit.unknown"));
        } else {
            if (!token.mayManageAccess()) {
                limits.add(Texts.get("connect.limit.access"));
            }
            if (!token.modules().contains(Module.ACCOUNT_MANAGEMENT)) {
                limits.add(Texts.get("connect.limit.account"));
            }
        }
        return limits;
    }
}
