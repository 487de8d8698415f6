package org.accessdesk.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.platform.CrashReport;
import org.accessdesk.service.account.FakeMarketplace;
import org.accessdesk.store.Retention;
import org.accessdesk.store.connections.ConnectionFile;
import org.accessdesk.store.settings.SettingsFiles;
import org.accessdesk.store.workspace.SqliteWorkspaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The rights of files that the app creates; runs with any umask. */
@DisabledOnOs(OS.WINDOWS)
class PrivateFilesTest {
    @TempDir
    private Path home;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void open(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    /** Asserts that everything below {@code folder} is private, and that there are at least {@code least} paths. */
    private static void assertPrivate(Path folder, int least) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            var found = all.toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(least);
            for (var path : found) {
                assertThat(rights(path)).as(path.toString())
                        .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------");
            }
        }
    }

    @Test
    void whatIsMadeIsPrivateAndWhatIsThereStays() throws IOException {
        open(home, "rwxr-xr-x");
        PrivateFiles.makeFolder(home.resolve("a/b"));
        PrivateFiles.makeFile(home.resolve("a/b/file"));
        PrivateFiles.makeFolder(home);
        assertPrivate(home.resolve("a"), 3);
        assertThat(rights(home)).isEqualTo("rwxr-xr-x");
        assertThatThrownBy(() -> PrivateFiles.createFile(home.resolve("a/b/file")))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void aWorkspaceIsPrivateWithAllThatSqliteMakesBesideIt() throws Exception {
        var data = home.resolve("share/access-desk/workspaces");
        var token = new FakeMarketplace().token();
        try (var store = new SqliteWorkspaces(data, Retention.STANDARD).open("https://example.com", token)) {
            store.token(token);
            assertThat(store.drafts().all()).isEmpty();
            store.drafts().open(new DraftId("none"));
            assertPrivate(home.resolve("share"), 7);
            try (Stream<Path> all = Files.list(data)) {
                assertThat(all.map(Path::toString).toList()).anyMatch(f -> f.endsWith("-wal"))
                        .anyMatch(f -> f.endsWith("-shm")).anyMatch(f -> f.endsWith(".lock"));
            }
        }
    }

    /** In a folder that the user chose, only the files belong to the app. */
    @Test
    void aWorkspaceOfAnEarlierVersionIsTightened() throws Exception {
        var token = new FakeMarketplace().token();
        var workspaces = new SqliteWorkspaces(home, Retention.STANDARD);
        workspaces.open("https://example.com", token).close();
        open(home, "rwxr-xr-x");
        try (Stream<Path> all = Files.list(home)) {
            for (var file : all.toList()) {
                open(file, "rw-r--r--");
            }
        }
        try (var store = workspaces.open("https://example.com", token)) {
            assertThat(store.token()).isEqualTo(token);
            try (Stream<Path> all = Files.list(home)) {
                assertThat(all.toList()).hasSizeGreaterThan(2)
                        .allSatisfy(f -> assertThat(rights(f)).isEqualTo("rw-------"));
            }
        }
        assertThat(rights(home)).isEqualTo("rwxr-xr-x");
    }

    @Test
    void soAreSettingsConnectionsAndCrashReports() throws Exception {
        var files = new SettingsFiles(home.resolve("settings"));
        files.write(files.read().settings());
        files.keep(new WindowPlace(new WindowPlace.Area(1, 2, 3, 4), false));
        new ConnectionFile(home.resolve("connections")).save(List.of());
        CrashReport.write(home.resolve("logs"), Instant.EPOCH, "text");
        assertPrivate(home.resolve("settings"), 3);
        assertPrivate(home.resolve("connections"), 2);
        assertPrivate(home.resolve("logs"), 2);
    }

    @Test
    void aFolderOfTheAppsOwnIsTightened() throws IOException {
        var own = Files.createDirectories(home.resolve("own"));
        var shared = Files.createDirectories(home.resolve("shared"));
        var kept = Files.createFile(own.resolve("kept"));
        var linked = Files.createFile(shared.resolve("linked"));
        Files.createSymbolicLink(own.resolve("link"), linked);
        Files.createSymbolicLink(home.resolve("chosen"), shared);
        for (var path : List.of(own, shared, kept, linked)) {
            open(path, Files.isDirectory(path) ? "rwxr-xr-x" : "rw-rw-r--");
        }
        assertThat(PrivateFiles.tighten(own)).isTrue();
        assertThat(PrivateFiles.tighten(home.resolve("chosen"))).isTrue();
        assertThat(PrivateFiles.tighten(home.resolve("none"))).isTrue();
        assertThat(List.of(rights(own), rights(kept), rights(shared), rights(linked)))
                .containsExactly("rwx------", "rw-------", "rwxr-xr-x", "rw-rw-r--");
    }

    /** Logged, not fatal: the rights of /proc cannot be changed. */
    @Test
    void whatCannotBeTightenedIsToldOnce() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/self")));
        assertThat(PrivateFiles.tighten(Path.of("/proc/self/task"))).isFalse();
    }
}
