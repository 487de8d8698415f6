package org.accessdesk.service.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.accessdesk.platform.Folders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    Path folder;

    private Installation with(@Nullable Path manual) {
        return new Installation("1", new Folders(folder, folder, folder, folder), folder, null, manual, folder,
                Locale.UK);
    }

    @Test
    void aPageOfTheManualIsInThePersonsLanguageElseInEnglish() throws IOException {
        for (var page : new String[]{"en/review.html", "en/history.html", "de/review.html"}) {
            Files.createDirectories(folder.resolve(page).getParent());
            Files.createFile(folder.resolve(page));
        }
        var shipped = with(folder);
        assertThat(shipped.page(Locale.GERMANY, "review")).contains(folder.resolve("de/review.html"));
        assertThat(shipped.page(Locale.GERMAN, "history")).contains(folder.resolve("en/history.html"));
        assertThat(shipped.page(Locale.JAPANESE, "review")).contains(folder.resolve("en/review.html"));
        assertThat(shipped.page(Locale.ENGLISH, "settings")).isEmpty();
    }

    @Test
    void withoutAManualThereIsNoPage() {
        assertThat(with(null).page(Locale.ENGLISH, "review")).isEmpty();
    }
}
