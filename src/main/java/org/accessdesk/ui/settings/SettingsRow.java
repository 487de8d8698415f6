package org.accessdesk.ui.settings;

import org.accessdesk.ui.kit.text.Texts;

/** The rows of the settings that a person can change or open. */
public enum SettingsRow {
    THEME("settings.theme"), SIZE("settings.size"), LANGUAGE("settings.language"), PARALLEL(
            "settings.parallel"),
    USERS("settings.users"), PERCENT("settings.percent"), GRANTED(
            "settings.granted"),
    AT_ONCE("settings.atOnce"), PROXY_USER("settings.proxy.user"), PROXY_PASSWORD(
            "settings.proxy.password"),
    DATA_FOLDER("settings.folder"), LOG_FOLDER(
            "settings.logs"),
    KEEP("settings.keep");

    private final String textKey;

    SettingsRow(String textKey) {
        this.textKey = textKey;
    }

    /** Its label. */
    public String text() {
        return Texts.get(textKey);
    }
}
