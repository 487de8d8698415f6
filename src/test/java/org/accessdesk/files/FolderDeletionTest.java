package org.accessdesk.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeletionTest {
    @TempDir
    Path folder;

    @Test
    void deletesWhatIsInIt() throws IOException {
        var top = folder.resolve("top");
        Files.createDirectories(top.resolve("a/b"));
        Files.writeString(top.resolve("a/b/file"), "text");
        FolderDeletion.delete(top);
        assertThat(top).doesNotExist();
        FolderDeletion.delete(top);
    }

    /** A database that is being closed removes its own files. */
    @Test
    void filesMayVanishMeanwhile() throws IOException {
        var ended = new AtomicBoolean();
        var top = folder.resolve("top");
        var other = CompletableFuture.runAsync(() -> {
            while (!ended.get()) {
                try {
                    Files.deleteIfExists(Files.writeString(top.resolve("a/passing"), "text"));
                } catch (IOException e) {
                    assertThat(e).as("only the folder may be missing").isInstanceOf(NoSuchFileException.class);
                }
            }
        });
        try {
            for (var round = 0; round < 300; round++) {
                Files.createDirectories(top.resolve("a"));
                try {
                    FolderDeletion.delete(top);
                } catch (DirectoryNotEmptyException e) {
                    assertThat(top.resolve("a")).as("a file came after the folder was read").isDirectory();
                }
            }
        } finally {
            ended.set(true);
        }
        other.join();
    }
}
