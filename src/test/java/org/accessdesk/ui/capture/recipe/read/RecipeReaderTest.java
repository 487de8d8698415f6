package org.accessdesk.ui.capture.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javafx.geometry.Dimension2D;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.Recipe;
import org.accessdesk.ui.capture.step.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeReaderTest {
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

    /** In the order of their lines, also two in one step. */
    @Test
    void allMistakesOfARecipeAreTold() throws IOException {
        var file = write("r.yaml", """
                alt: {xx: a, en: b}
                alt: b
                steps:
                  - pres: shell.nav.users
                  - press: shell.nav.userz
                  - press: shell.nav.users
                  - type: {into: users.filtr, txt: li}
                  - select
                  - select: {in: users.titel, rows: 3}
                capture: {of: users.titlle, padding: 900}
                callouts:
                  - at: {lst: users.title}
                    text: {dee: Hier}
                captions: none
                """);
        assertThatThrownBy(() -> RecipeReader.recipe(file)).isInstanceOfSatisfying(RecipeException.class,
                e -> assertThat(e.sentences()).extracting(sentence -> sentence.replaceFirst("(“[^”]+”).*", "$1"))
                        .containsExactly("r.yaml, line 1: “xx”", "r.yaml, line 2: “alt”",
                                "r.yaml, line 4: There is no step “pres”",
                                "r.yaml, line 5: No text of the app has the key “shell.nav.userz”",
                                "r.yaml, line 7: “txt”", "r.yaml, line 8: An entry of “steps”",
                                "r.yaml, line 9: No text of the app has the key “users.titel”",
                                "r.yaml, line 9: “rows”",
                                "r.yaml, line 10: No text of the app has the key “users.titlle”",
                                "r.yaml, line 10: “padding”", "r.yaml, line 12: “lst”", "r.yaml, line 13: “dee”",
                                "r.yaml, line 14: “captions”"));
    }
}
