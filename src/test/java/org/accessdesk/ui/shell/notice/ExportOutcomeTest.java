package org.accessdesk.ui.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.accessdesk.model.message.Message;
import org.accessdesk.model.message.MessageCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notice of an export names the file, in a presentation without its folders. */
class ExportOutcomeTest {
    private static final Path FILE = Path.of("/home/zelda.quimby/users.csv");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void foldersAreShownUnlessAnAccountIsPresented(boolean presented) {
        var outcome = new ExportOutcome(presented, (folder, failed) -> failed.accept(folder), () -> {});
        outcome.exported(FILE);
        assertThat(text(outcome)).contains("users.csv").matches(t -> t.contains("quimby") != presented);
        outcome.openFolder();
        assertThat(text(outcome)).matches(t -> t.contains("/home") != presented);
        outcome.notExported(FILE, Message.of(MessageCode.FILE_NOT_WRITTEN));
        assertThat(text(outcome)).contains("users.csv").matches(t -> t.contains("quimby") != presented);
    }

    private static String text(ExportOutcome outcome) {
        return Objects.requireNonNull(outcome.notice()).text();
    }
}
