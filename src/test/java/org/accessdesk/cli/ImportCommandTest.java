package org.accessdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.accessdesk.store.file.DraftFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CSV file becomes a draft file, which is applied. */
class ImportCommandTest {
    @TempDir
    private Path folder;
    private Pipeline pipeline;

    @BeforeEach
    void start() throws Exception {
        pipeline = new Pipeline(folder);
    }

    @AfterEach
    void stop() {
        pipeline.close();
    }

    private Path csv(String rows) throws Exception {
        return Files.writeString(folder.resolve("joiners.csv"), "Email;Group;Action\n" + rows);
    }

    private Path draft() {
        return folder.resolve("joiners.accessdraft");
    }

    private String join(int n) {
        var user = pipeline.users().get(n);
        return user.email() + ';' + pipeline.other(user).id() + ";add\n";
    }

    @Test
    void aFileIsImportedAndApplied() throws Exception {
        var user = pipeline.users().getFirst();
        assertThat(pipeline.run("import", csv(join(0) + join(0)).toString(), "--out", draft().toString())).isZero();
        assertThat(pipeline.out()).contains("1 membership is added, and nobody leaves one.", "1 row repeats",
                draft().toString());
        var read = DraftFile.read(draft()).draft();
        assertThat(read.name()).isEqualTo("joiners.csv");
        assertThat(read.changes().membership(user.id()).orElseThrow().added())
                .isEqualTo(Set.of(pipeline.other(user).id()));
        assertThat(pipeline.puts()).isZero();
        assertThat(pipeline.run("apply", draft().toString(), "--yes")).isZero();
        assertThat(pipeline.puts()).isEqualTo(1);
        // By now it is so.
        assertThat(pipeline.run("import", csv(join(0)).toString(), "--out", draft().toString())).isZero();
        assertThat(pipeline.out()).contains("Nothing to do");
    }

    @Test
    void allFaultsAreToldWithTheirLinesAndNothingIsWritten() throws Exception {
        var file = csv(join(0) + "nobody@example.com;Finance;add\n" + join(1).replace(";add", ";perhaps"));
        assertThat(pipeline.run("import", file.toString(), "--out", draft().toString())).isEqualTo(1);
        assertThat(pipeline.err()).contains("Line 3: “nobody@example.com”", "Line 4: “perhaps”",
                "correct these 2 rows");
        assertThat(draft()).doesNotExist();
    }

    @Test
    void theOtherRowsAreDraftedIfThatIsAskedFor() throws Exception {
        var failed = folder.resolve("failed.csv");
        var file = csv(join(0) + "nobody@example.com;Finance;add\n");
        assertThat(pipeline.run("import", file.toString(), "--out", draft().toString(), "--partly", "--failed",
                failed.toString())).isEqualTo(3);
        assertThat(DraftFile.read(draft()).draft().changes().size()).isEqualTo(1);
        assertThat(failed).content().contains("Email,Group,Action,Reason", "nobody@example.com,Finance,add");
    }

    @Test
    void whatIsNoTableIsToldBeforeAnythingIsRead() throws Exception {
        var file = folder.resolve("latin.csv");
        Files.writeString(file, "Email;Group;Action\njosé@example.com;Café;add", Charset.forName("windows-1252"));
        assertThat(pipeline.run("import", file.toString(), "--out", draft().toString())).isEqualTo(1);
        assertThat(pipeline.err()).contains("latin.csv").contains("CSV UTF-8");
        assertThat(pipeline.run("import", file.toString(), "--out", "draft.csv")).isEqualTo(1);
        assertThat(pipeline.err()).contains(".accessdraft");
        assertThat(pipeline.run("import", "missing.csv", "--out", draft().toString())).isEqualTo(1);
        assertThat(pipeline.err()).contains("missing.csv");
    }
}
