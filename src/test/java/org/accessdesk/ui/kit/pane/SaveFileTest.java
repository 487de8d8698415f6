package org.accessdesk.ui.kit.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SaveFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"q4draft, q4draft.accessdraft", "q4.accessdraft, q4.accessdraft", "Q4.ACCESSDRAFT, Q4.ACCESSDRAFT",
            "v1.2, v1.2.accessdraft", "q4., q4..accessdraft", "accessdraft, accessdraft.accessdraft",
            "q4.md, q4.md.accessdraft"})
    void theNameEndsInItsSuffix(String chosen, String name) {
        assertThat(SaveFile.withSuffix(folder.resolve(chosen), ".accessdraft")).isEqualTo(folder.resolve(name));
        assertThat(SaveFile.ask(_ -> folder.resolve(chosen).toFile(), ".accessdraft")).contains(folder.resolve(name));
    }

    @Test
    void aFileThatOnlyTheSuffixNamesIsAskedAboutAgain() throws IOException {
        var there = Files.createFile(folder.resolve("review.md"));
        var begun = new ArrayList<@Nullable Path>();
        var chosen = SaveFile.ask(again -> {
            begun.add(again);
            return again == null ? folder.resolve("review").toFile() : again.toFile();
        }, ".md");
        assertThat(chosen).contains(there);
        assertThat(begun).isEqualTo(Arrays.asList(null, there));
    }

    @Test
    void whoeverLeavesTheChooserSavesNothing() throws IOException {
        Files.createFile(folder.resolve("review.md"));
        assertThat(SaveFile.ask(_ -> null, ".md")).isEmpty();
        assertThat(SaveFile.ask(again -> again == null ? folder.resolve("review").toFile() : null, ".md")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"matrix, false, .csv", "matrix, true, .xlsx", "matrix.csv, true, .csv", "matrix.XLSX, false, .xlsx",
            "v1.2, true, .xlsx"})
    void aTableIsWhatItsNameSaysElseWhatIsChosen(String name, boolean xlsx, String suffix) {
        assertThat(SaveFile.tableSuffix(folder.resolve(name), xlsx)).isEqualTo(suffix);
    }
}
