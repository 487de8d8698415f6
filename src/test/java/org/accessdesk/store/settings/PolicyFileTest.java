package org.accessdesk.store.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.accessdesk.model.settings.Policy;
import org.accessdesk.model.settings.PolicyInForce;
import org.accessdesk.model.settings.PolicyInForce.PolicySource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {
    @TempDir
    private Path folder;

    private PolicyInForce read(String json) throws IOException {
        Files.writeString(folder.resolve("policy.json"), json);
        return PolicyFile.read(folder);
    }

    @Test
    void withoutAFileEverythingIsAllowed() {
        var none = PolicyFile.read(folder.resolve("none"));
        assertThat(none.policy()).isEqualTo(Policy.NONE);
        assertThat(none.origin()).isEqualTo(PolicySource.NONE);
    }

    @Test
    void isReadAsLaidDown() throws IOException {
        var read = read("\uFEFF{\"allowedHosts\":[\"API.example.com\",\"*.example.org\"],\"readOnly\":true}");
        assertThat(read.origin()).isEqualTo(PolicySource.FILE);
        assertThat(read.policy()).isEqualTo(new Policy(List.of("api.example.com", "*.example.org"), true));
    }

    @Test
    void eachPartStandsAlone() throws IOException {
        assertThat(read("{\"readOnly\":true}").policy()).isEqualTo(new Policy(List.of(), true));
        assertThat(read("{\"allowedHosts\":[\"a.example\"]}").policy())
                .isEqualTo(new Policy(List.of("a.example"), false));
        assertThat(read("{}").origin()).isEqualTo(PolicySource.FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"readOnly\":\"no\"}", "{\"readonly\":true}", "{\"allowedHosts\":[]}",
            "{\"allowedHosts\":[\" \"]}", "{\"allowedHosts\":\"a.example\"}", "{\"allowedHosts\":[1]}",
            "{\"readOnly\":false,\"readOnly\":false}"})
    void whatIsNotUnderstoodForbidsAll(String json) throws IOException {
        var read = read(json);
        assertThat(read.origin()).isEqualTo(PolicySource.BROKEN);
        assertThat(read.policy().readOnly()).isTrue();
        assertThat(List.of("api.example.com", "a.example", "localhost", "")).noneMatch(read.policy()::allows);
    }

    @Test
    void ofABrokenOneTheHostsThatCanBeReadStay() throws IOException {
        var read = read("{\"allowedHosts\":[\"a.example\",1],\"readOnly\":false}");
        assertThat(read.origin()).isEqualTo(PolicySource.BROKEN);
        assertThat(read.policy()).isEqualTo(new Policy(List.of("a.example"), true));
    }

    @Test
    void whatIsThereAndNoFileForbidsAll() throws IOException {
        Files.createDirectories(folder.resolve("policy.json"));
        assertThat(PolicyFile.read(folder).origin()).isEqualTo(PolicySource.BROKEN);
        assertThat(PolicyFile.read(folder).policy().readOnly()).isTrue();
    }

    /** Puts something in the place of the file, or of its folder, that no process can read. */
    enum UnreadableFile {
        LOOP {
            @Override
            void make(Path folder) throws IOException {
                Files.createSymbolicLink(folder.resolve("policy.json"), folder.resolve("policy.json"));
            }
        },
        DANGLING {
            @Override
            void make(Path folder) throws IOException {
                Files.createSymbolicLink(folder.resolve("policy.json"), folder.resolve("nothing"));
            }
        },
        DANGLING_FOLDER {
            @Override
            void make(Path folder) throws IOException {
                Files.delete(folder);
                Files.createSymbolicLink(folder, folder.resolveSibling("nothing"));
            }
        },
        LOOPING_FOLDER {
            @Override
            void make(Path folder) throws IOException {
                Files.delete(folder);
                Files.createSymbolicLink(folder, folder);
            }
        },
        FILE_FOR_FOLDER {
            @Override
            void make(Path folder) throws IOException {
                Files.delete(folder);
                Files.createFile(folder);
            }
        },
        PIPE {
            @Override
            void make(Path folder) throws IOException, InterruptedException {
                new ProcessBuilder("mkfifo", folder.resolve("policy.json").toString()).start().waitFor();
            }
        },
        DEVICE {
            @Override
            void make(Path folder) throws IOException {
                Files.createSymbolicLink(folder.resolve("policy.json"), Path.of("/dev/zero"));
            }
        },
        TOO_LARGE {
            @Override
            void make(Path folder) throws IOException {
                Files.writeString(folder.resolve("policy.json"), "{}" + " ".repeat(1 << 20));
            }
        },
        NO_TEXT {
            @Override
            void make(Path folder) throws IOException {
                Files.write(folder.resolve("policy.json"), new byte[]{'{', (byte) 0xe4, '}'});
            }
        };

        abstract void make(Path folder) throws IOException, InterruptedException;
    }

    @ParameterizedTest
    @EnumSource
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatCannotBeReadForbidsAllAndSaysSo(UnreadableFile kind) throws Exception {
        var place = Files.createDirectory(folder.resolve("place"));
        kind.make(place);
        assertUnread(PolicyFile.read(place));
    }

    private static void assertUnread(PolicyInForce read) {
        assertThat(read.origin()).isEqualTo(PolicySource.BROKEN);
        assertThat(read.unread()).isTrue();
        assertThat(read.policy()).isEqualTo(Policy.FORBIDDING);
        assertThat(read.policy().allows("api.example.com")).isFalse();
    }

    @Test
    void aNameThatIsTooLongForbidsAll() {
        assertUnread(PolicyFile.read(folder.resolve("x".repeat(300))));
    }

    /** As if the person may not enter the folder; works also if the tests run as an administrator. */
    @Test
    void whatNobodyMayReadForbidsAll() {
        for (var thrown : List.of(new AccessDeniedException("policy.json"), new IOException("Input/output error"),
                new FileSystemException("policy.json", null, "Stale file handle"))) {
            assertUnread(PolicyFile.read(folder, _ -> {
                throw thrown;
            }));
        }
        assertUnread(PolicyFile.read(folder, _ -> {
            throw new SecurityException("no");
        }));
    }

    /** A link to a folder counts as a folder. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void behindALinkThereMayBeAFileOrNone() throws IOException {
        var real = Files.createDirectory(folder.resolve("real"));
        var link = Files.createSymbolicLink(folder.resolve("link"), real);
        assertThat(PolicyFile.read(link).origin()).isEqualTo(PolicySource.NONE);
        assertThat(PolicyFile.read(link.resolve("deeper").resolve("still")).origin()).isEqualTo(PolicySource.NONE);
        Files.writeString(real.resolve("policy.json"), "{\"readOnly\":true}");
        assertThat(PolicyFile.read(link).policy()).isEqualTo(new Policy(List.of(), true));
    }
}
