package org.accessdesk.ui.capture.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.store.snapshot.SnapshotFile;
import org.accessdesk.ui.capture.recipe.Manual;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read of {@code manual.yaml}. */
class ManualReaderTest {
    private static final TokenInfo TOKEN = new TokenInfo(Samples.tokenId(1), "Token", Samples.ACCOUNT,
            Samples.moduleIds(1));
    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aManualHasWhatItsPicturesShare() throws Exception {
        write("manual.yaml", """
                languages: [en, ja]
                themes: [dark]
                size: 1440x900
                scale: 1
                colors: 256
                start:
                  demo: {users: 40, seed: 7}
                """);
        write("b.yaml", "alt: b");
        write("a.yaml", "alt: a");
        assertThat(ManualReader.read(folder).whole()).isEqualTo(new Manual(List.of(Locale.ENGLISH, Locale.JAPANESE),
                List.of(Theme.DARK), 1440, 900, 1, true, new Manual.DemoStart(40, 24, 7, null)));
        assertThat(RecipeReader.recipes(folder)).extracting(f -> f.getFileName().toString())
                .containsExactly("a.yaml", "b.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "languages: [en, tlh] | manual.yaml, line 1: The app does not speak “tlh”, but en, de, es, fr, ja.",
            "themes: [sepia] | manual.yaml, line 1: There is no theme “sepia”, but light and dark.",
            "size: big | manual.yaml, line 1: “size” is a width and a height such as 1280x800.",
            "scale: 4 | manual.yaml, line 1: “scale” is a number from 1 to 3, not “4”.",
            "colors: 12 | manual.yaml, line 1: “colors” is all or 256.",
            "start: {demo: {}, draft: q4.accessdraft} | manual.yaml, line 1: There is no draft “q4.accessdraft” in the manual's folder.",
            "start: {account: x} | manual.yaml, line 1: “account” is not known here."})
    void aManualThatIsWrongIsToldWithItsLine(String text, String sentence) throws IOException {
        write("manual.yaml", text);
        assertThatThrownBy(() -> ManualReader.read(folder).whole()).hasMessageContaining(sentence);
    }

    @Test
    void aManualStartsFromASnapshotFileAndTellsWhatIsWrongWithIt() throws Exception {
        Worlds.forAll(20, world -> {
            try {
                var account = new PresentedSnapshot(world.snapshot(), TOKEN, Samples.NOW);
                Files.writeString(folder.resolve("account.snapshot.json"), SnapshotFile.text(account));
                write("manual.yaml", "start:\n  snapshot: account.snapshot.json");
                var start = (Manual.SnapshotStart) ManualReader.read(folder).whole().start();
                assertThat(SnapshotFile.text(start.account())).isEqualTo(SnapshotFile.text(account));
            } catch (IOException | RecipeException e) {
                throw new AssertionError(e);
            }
        });
        var text = Files.readString(folder.resolve("account.snapshot.json"));
        assertWrong(text.replaceFirst("\"schema\" ?: 1", "\"schema\": 2"),
                "manual.yaml, line 2: account.snapshot.json is a snapshot of another version of Access Desk.");
        assertWrong(text.substring(0, text.length() / 2), "manual.yaml, line 2: account.snapshot.json is no snapshot");
        assertWrong(text.replaceFirst("(takenAt|head)", "taken"),
                "manual.yaml, line 2: account.snapshot.json is no snapshot");
        assertWrong("{}", "manual.yaml, line 2: account.snapshot.json is no snapshot");
        Files.delete(folder.resolve("account.snapshot.json"));
        assertThatThrownBy(() -> ManualReader.read(folder).whole()).hasMessageContaining(
                "manual.yaml, line 2: There is no snapshot “account.snapshot.json” in the manual's folder.");
    }

    private void assertWrong(String file, String sentence) throws IOException {
        Files.writeString(folder.resolve("account.snapshot.json"), file);
        assertThatThrownBy(() -> ManualReader.read(folder).whole()).hasMessageContaining(sentence);
    }

    @Test
    void aDraftOfAnotherAccountThanTheSnapshotIsRefused() throws Exception {
        Files.writeString(folder.resolve("account.snapshot.json"),
                SnapshotFile.text(new PresentedSnapshot(Samples.snapshot(List.of(), List.of()), TOKEN, Samples.NOW)));
        var draft = Draft.empty(new DraftId("d"), "Q4", Samples.NOW);
        var other = new Account(new AccountId("ACC-9999-9999"), "Other", Samples.ACCOUNT.type());
        DraftFile.write(folder.resolve("q4.accessdraft"), draft, other, null, null);
        write("manual.yaml", "start:\n  snapshot: account.snapshot.json\n  draft: q4.accessdraft");
        assertThatThrownBy(() -> ManualReader.read(folder).whole()).hasMessageContaining(
                "manual.yaml, line 3: The draft q4.accessdraft is of another account than the snapshot.");
    }

    /** Each with its line and what was meant; only of those for which there is another one, the others are taken. */
    @Test
    void allMistakesOfAManualAreToldAndListsKeepWhatIsRight() throws Exception {
        write("q4.accessdraft", "");
        write("manual.yaml", """
                start:
                  demo: {users: 0, groups: many, sed: 1}
                  draft: q4.acessdraft
                languages: [en, dee, de, dee]
                themes: [drak, light]
                size: big
                size: 1280x800
                colour: 256
                colors: 12
                scale: 4
                """);
        var read = ManualReader.read(folder);
        assertThat(read.manual()).isEmpty();
        assertThat(read.problems()).containsExactly(
                "manual.yaml, line 2: “sed” is not known here. Did you mean “seed”?",
                "manual.yaml, line 2: “users” is a number from 1 to 100000, not “0”.",
                "manual.yaml, line 2: “groups” is a number from 1 to 10000, not “many”.",
                "manual.yaml, line 3: There is no draft “q4.acessdraft” in the manual's folder. Did you mean "
                        + "“q4.accessdraft”?",
                "manual.yaml, line 4: The app does not speak “dee”, but en, de, es, fr, ja. Did you mean “de”?",
                "manual.yaml, line 5: There is no theme “drak”, but light and dark. Did you mean “dark”?",
                "manual.yaml, line 6: “size” is a width and a height such as 1280x800.",
                "manual.yaml, line 7: “size” stands twice.",
                "manual.yaml, line 8: “colour” is not known here. Did you mean “colors”?",
                "manual.yaml, line 9: “colors” is all or 256.",
                "manual.yaml, line 10: “scale” is a number from 1 to 3, not “4”.");
        write("manual.yaml", "languages: [en, dee, de]\nthemes: [drak, light]\n");
        var others = ManualReader.read(folder);
        assertThat(others.problems()).hasSize(2);
        assertThat(others.manual()).get().extracting(Manual::languages, Manual::themes)
                .containsExactly(List.of(Locale.ENGLISH, Locale.GERMAN), List.of(Theme.LIGHT));
        write("manual.yaml", "languages: [dee]\n");
        assertThat(ManualReader.read(folder).manual()).isEmpty();
    }

    @Test
    void aManualThatIsNotThereIsSaid() {
        assertThat(ManualReader.read(folder).problems())
                .containsExactly("manual.yaml: There is no such file in the manual's folder.");
    }
}
