package org.accessdesk.ui.capture.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javafx.geometry.Dimension2D;
import org.accessdesk.model.Samples;
import org.accessdesk.model.Worlds;
import org.accessdesk.model.account.Account;
import org.accessdesk.model.account.TokenInfo;
import org.accessdesk.model.change.draft.Draft;
import org.accessdesk.model.change.draft.DraftId;
import org.accessdesk.model.id.AccountId;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.model.snapshot.PresentedSnapshot;
import org.accessdesk.store.file.DraftFile;
import org.accessdesk.store.snapshot.SnapshotFile;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.Recipe;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeReaderTest {
    private static final TokenInfo TOKEN = new TokenInfo(Samples.tokenId(1), "Token", Samples.ACCOUNT,
            Samples.moduleIds(1));
    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text.replace("\\n", "\n"));
    }

    @Test
    void aRecipeIsReadWithItsLines() throws Exception {
        var recipe = RecipeReader.recipe(write("edit-groups.yaml", """
                alt: {en: The groups of one user, de: Die Gruppen eines Benutzers}
                caption: Tick what applies
                steps:
                  - press: shell.nav.users
                  - select: {in: users.title, row: 3}
                  - type: {into: {field: users.filter}, text: li}
                  - keys: Shortcut+K
                capture: {of: {list: users.editor.groups}, padding: 8}
                callouts:
                  - at: {list: users.editor.groups}
                    text: Here
                """));
        var users = new ControlName("users.title", ControlKind.ANY);
        var list = new ControlName("users.editor.groups", ControlKind.LIST);
        assertThat(recipe.name()).isEqualTo("edit-groups");
        assertThat(Recipe.in(recipe.alt(), "de")).isEqualTo("Die Gruppen eines Benutzers");
        assertThat(Recipe.in(recipe.caption(), "fr")).isEqualTo("Tick what applies");
        assertThat(recipe.steps()).containsExactly(
                new Step.Press(new ControlName("shell.nav.users", ControlKind.ANY), 4), new Step.Select(users, "3", 5),
                new Step.Type(new ControlName("users.filter", ControlKind.TYPED), "li", 6),
                new Step.Keys("Shortcut+K", 7));
        assertThat(recipe.capture()).isEqualTo(list);
        assertThat(recipe.padding()).isEqualTo(8);
        assertThat(recipe.callouts()).singleElement()
                .satisfies(callout -> assertThat(callout.at()).isEqualTo(list));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "steps:\\n  - pres: shell.nav.users | r.yaml, line 2: There is no step “pres”. Did you mean “press”?",
            "steps:\\n  - press: shell.nav.userz | r.yaml, line 2: No text of the app has the key “shell.nav.userz”. Did you mean “shell.nav.users”?",
            "alt: x\\nstep:\\n  - press: a | r.yaml, line 2: “step” is not known here. Did you mean “steps”?",
            "alt: [a | This is no YAML:",
            "- a | r.yaml, line 1: This is no list of “key: value” lines.",
            "steps: press | r.yaml, line 1: “steps” is a list whose entries begin with “- ”.",
            "steps:\\n  - press: a\\n    open: b | r.yaml, line 2: A step does one thing:",
            "steps:\\n  - select: users.title | r.yaml, line 2: This step is written “- select: {in: …, row: …}”.",
            "steps:\\n  - select: {in: users.title} | r.yaml, line 2: “row” is missing.",
            "steps:\\n  - picture: users | r.yaml, line 1: A recipe takes one picture, at its end,",
            "steps:\\n  - size: big | r.yaml, line 2: “size” is a width and a height such as 1024x700, smallest, or start.",
            "steps:\\n  - text: 120 | r.yaml, line 2: “text” is 100, 115, 130, 150 or 200 percent, or start.",
            "steps:\\n  - keys: {press: Up, times: 900} | r.yaml, line 2: “times” is a number from 1 to 200, not “900”.",
            "steps:\\n  - press: shell.strip.changes | r.yaml, line 2: “shell.strip.changes” is a number or a name alone,",
            "capture: {padding: 900} | r.yaml, line 1: “padding” is a number from 0 to 200, not “900”.",
            "alt: {xx: a} | r.yaml, line 1: “xx” is not known here.",
            "alt: a\\nalt: b | r.yaml, line 2:",
            "callouts:\\n  - at: {lst: users.title} | r.yaml, line 2: “lst” is not known here. Did you mean “list”?"})
    void whatIsWrongIsOneSentenceWithFileAndLine(String text, String sentence) throws IOException {
        var file = write("r.yaml", text);
        assertThatThrownBy(() -> RecipeReader.recipe(file)).isInstanceOf(RecipeException.class)
                .hasMessageContaining(sentence).hasMessageStartingWith("r.yaml");
    }

    @Test
    void aScriptHasSeveralPicturesAndWhatHappensBetweenThem() throws Exception {
        var changes = new ControlName("shell.strip.changes", ControlKind.TEXT, List.of("4"));
        assertThat(changes.text()).isEqualTo("4 changes");
        assertThat(RecipeReader.script("t.yaml", """
                steps:
                  - wait: {text: shell.strip.changes, with: [4]}
                  - event: {name: rename-group, of: Finance, to: Finance EU}
                  - expect: only-draft-applied
                  - size: smallest
                  - text: start
                  - picture: {name: keys, focus: shown}
                """)).containsExactly(new Step.Wait(changes, 2),
                new Step.Outside("rename-group", "Finance", "Finance EU", 3),
                new Step.Outside("only-draft-applied", "", "", 4),
                new Step.Resize(new Dimension2D(WindowPlace.MIN_WIDTH, WindowPlace.MIN_HEIGHT), 5),
                new Step.ResizeText("start", 6), new Step.Picture("keys", true, 7));
    }

    @Test
    void whatIsNoTextOrNotThereIsSaid() throws IOException {
        var file = Files.write(folder.resolve("r.yaml"), "alt: Zürich".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> RecipeReader.recipe(file)).hasMessage("r.yaml: The file is no text in UTF-8.");
        assertThatThrownBy(() -> RecipeReader.recipe(folder.resolve("none.yaml")))
                .hasMessage("none.yaml: There is no such file in the manual's folder.");
        assertThatThrownBy(() -> RecipeReader.recipe(write("Bad Name.yaml", "alt: a")))
                .hasMessageContaining("small letters");
    }

    @Test
    void thePaperTellsEachStepAndKindOfControl() throws IOException {
        var paper = Files.readString(Path.of("src/docs/recipes.md"));
        var told = Pattern.compile("(?m)^\\| `- ([a-z]+): ").matcher(paper).results().map(m -> m.group(1));
        assertThat(told.distinct()).containsExactlyInAnyOrderElementsOf(StepReader.STEPS);
        var kinds = Pattern.compile("(?m)^\\| `\\{([a-z]+): ").matcher(paper).results().map(m -> m.group(1));
        assertThat(kinds).containsExactlyInAnyOrderElementsOf(ControlKind.WRITTEN.keySet());
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
        assertThat(RecipeReader.manual(folder)).isEqualTo(new Manual(List.of(Locale.ENGLISH, Locale.JAPANESE),
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
        assertThatThrownBy(() -> RecipeReader.manual(folder)).hasMessageContaining(sentence);
    }

    @Test
    void aManualStartsFromASnapshotFileAndTellsWhatIsWrongWithIt() throws Exception {
        Worlds.forAll(20, world -> {
            try {
                var account = new PresentedSnapshot(world.snapshot(), TOKEN, Samples.NOW);
                Files.writeString(folder.resolve("account.snapshot.json"), SnapshotFile.text(account));
                write("manual.yaml", "start:\n  snapshot: account.snapshot.json");
                var start = (Manual.SnapshotStart) RecipeReader.manual(folder).start();
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
        assertThatThrownBy(() -> RecipeReader.manual(folder)).hasMessageContaining(
                "manual.yaml, line 2: There is no snapshot “account.snapshot.json” in the manual's folder.");
    }

    private void assertWrong(String file, String sentence) throws IOException {
        Files.writeString(folder.resolve("account.snapshot.json"), file);
        assertThatThrownBy(() -> RecipeReader.manual(folder)).hasMessageContaining(sentence);
    }

    @Test
    void aDraftOfAnotherAccountThanTheSnapshotIsRefused() throws Exception {
        Files.writeString(folder.resolve("account.snapshot.json"),
                SnapshotFile.text(new PresentedSnapshot(Samples.snapshot(List.of(), List.of()), TOKEN, Samples.NOW)));
        var draft = Draft.empty(new DraftId("d"), "Q4", Samples.NOW);
        var other = new Account(new AccountId("ACC-9999-9999"), "Other", Samples.ACCOUNT.type());
        DraftFile.write(folder.resolve("q4.accessdraft"), draft, other, null, null);
        write("manual.yaml", "start:\n  snapshot: account.snapshot.json\n  draft: q4.accessdraft");
        assertThatThrownBy(() -> RecipeReader.manual(folder)).hasMessageContaining(
                "manual.yaml, line 3: The draft q4.accessdraft is of another account than the snapshot.");
    }
}
