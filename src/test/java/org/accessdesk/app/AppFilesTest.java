package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.platform.Folders;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.texts_en_XA;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppFilesTest {
    private final Locale before = Locale.getDefault();
    @TempDir
    private Path home;

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    private Folders folders(String settings) throws IOException {
        var folders = new Folders(home.resolve("logs"), home.resolve("data"), home, home.resolve("policy"));
        Files.writeString(home.resolve("settings.json"), settings);
        return folders;
    }

    @Test
    void theDataIsWhereThePersonChose() throws IOException {
        var chosen = home.resolve("chosen");
        var folders = folders("{\"dataFolder\":\"" + chosen.toString().replace("\\", "\\\\") + "\"}");
        assertThat(AppFiles.ofSettings(folders).installation().data()).isEqualTo(chosen);
        assertThat(AppFiles.ofSettings(folders).installation().usualData()).isEqualTo(home.resolve("data"));
    }

    /** Language and data folder are read from the settings before the window can report problems. */
    @Test
    void aBrokenFileIsStillToldLater() throws IOException {
        var files = AppFiles.ofSettings(folders("{"));
        assertThat(files.installation().data()).isEqualTo(home.resolve("data"));
        assertThat(files.settings().read().problems()).singleElement().isInstanceOf(SettingsProblem.PutAside.class);
    }

    /** Chosen English stays English, also on a system with another language. */
    @Test
    void theChosenLanguageIsSpoken() {
        Locale.setDefault(texts_en_XA.LOCALE);
        assertThat(Texts.get("settings.title")).startsWith(texts_en_XA.MARK);
        assertThat(Texts.in(Locale.ENGLISH, "settings.title")).isEqualTo("Settings");
        Locale.setDefault(Locale.JAPAN);
        Locale.setDefault(Language.ENGLISH.locale(Locale.getDefault()));
        assertThat(Locale.getDefault()).isEqualTo(Locale.ENGLISH);
        assertThat(Texts.get("settings.title")).isEqualTo("Settings");
    }
}
