package org.accessdesk.ui.shell;

import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.ui.kit.text.Texts;

/** The texts of the window. */
final class ShellTexts {
    private ShellTexts() {}

    static String type(ServerValue<AccountType> type) {
        return switch (type.kind()) {
            case CLIENT -> Texts.get("shell.type.client");
            case VENDOR -> Texts.get("shell.type.vendor");
            case OPERATIONS -> Texts.get("shell.type.operations");
            case UNKNOWN -> type.isForeign() ? type.text() : Texts.get("shell.type.unknown");
        };
    }
}
