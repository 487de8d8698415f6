package org.accessdesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void aFileIsReplacedAsAWhole() throws Exception {
        var file = folder.resolve("review.md");
        Files.writeString(file, "before");
        AtomicFile.write(file, "# Fínance");
        assertThat(Files.readString(file)).isEqualTo("# Fínance");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("no/such/file.md"), "x"))
                .isInstanceOf(IOException.class);
        assertOnly(file);
    }

    /** A folder in the place of the file fails only once the new one is written. */
    @Test
    void aFailureLeavesWhatWasThere() throws Exception {
        var taken = Files.createDirectory(folder.resolve("taken"));
        var inside = Files.writeString(taken.resolve("inside"), "kept");
        assertThatThrownBy(() -> AtomicFile.write(taken, "x")).isInstanceOf(IOException.class);
        assertThat(inside).hasContent("kept");
        assertOnly(taken);
    }

    @Test
    void whereNothingCanLieNothingIsWritten() {
        var root = folder.getRoot();
        assertThatThrownBy(() -> AtomicFile.write(root, "x")).isInstanceOf(IOException.class)
                .hasMessageContaining("no file");
    }

    @Test
    void onlyThePersonCanReadIt() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        var file = Files.writeString(folder.resolve("open"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        AtomicFile.write(file, "after");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aLinkStaysALink() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        var file = Files.writeString(folder.resolve("file"), "before");
        var link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, "after");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("after");
    }

    private void assertOnly(Path file) throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
