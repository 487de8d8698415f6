package org.accessdesk.ui.shell;

import java.time.Duration;
import java.util.Optional;
import org.accessdesk.model.ServerValue;
import org.accessdesk.model.account.AccountType;
import org.accessdesk.service.account.Loading;
import org.accessdesk.ui.kit.text.Durations;
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

    /** Which list is read, how far it is, and how long it still lasts if that is known. */
    static String loading(Loading loading, Optional<Duration> left) {
        var text = loading(loading);
        return left.map(l -> Texts.format("shell.loading.left", text, Durations.of(l))).orElse(text);
    }

    private static String loading(Loading loading) {
        return switch (loading.part()) {
            case GROUPS -> Texts.get("shell.loading.groups");
            case USERS -> loading.total() > 0
                    ? Texts.format("shell.loading.usersOf", loading.done(), loading.total())
                    : Texts.get("shell.loading.users");
            case MODULES -> Texts.get("shell.loading.modules");
            case BUYERS -> Texts.get("shell.loading.buyers");
        };
    }
}
