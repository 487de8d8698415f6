package org.accessdesk.ui.capture.manual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.accessdesk.ui.capture.recipe.RecipeException;
import org.accessdesk.ui.capture.recipe.read.RecipeReader;
import org.accessdesk.ui.shell.Screen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManualBuilderTest {
    private static final Path OURS = Path.of("src/docs/manual");
    @TempDir
    Path folder;
    @TempDir
    Path out;

    /** A text that names a control, a key or a picture that is gone makes this fail. */
    @Test
    void eachPageOfOurManualNamesOnlyWhatIsThere() throws Exception {
        var manual = new ManualBuilder(OURS);
        assertThat(manual.languages()).containsExactly(Locale.ENGLISH, Locale.GERMAN);
        assertThat(manual.check(Locale.ENGLISH)).hasSize(14).isEqualTo(manual.check(Locale.GERMAN));
    }

    @Test
    void eachScreenHasItsPage() throws Exception {
        var pages = new ManualBuilder(OURS).check(Locale.ENGLISH);
        assertThat(pages).startsWith("getting-started")
                .containsAll(Stream.of(Screen.values()).map(Screen::page).toList());
    }

    @Test
    void eachPictureOfOurManualIsToldInEachLanguage() throws Exception {
        for (var file : RecipeReader.recipes(OURS)) {
            var recipe = RecipeReader.recipe(file);
            assertThat(recipe.alt()).as(recipe.file()).containsOnlyKeys("en", "de");
            assertThat(recipe.caption()).as(recipe.file()).containsOnlyKeys("en", "de");
            assertThat(recipe.callouts()).as(recipe.file())
                    .allSatisfy(callout -> assertThat(callout.text()).containsOnlyKeys("en", "de"));
        }
    }

    private void write(String page) throws IOException {
        Files.writeString(folder.resolve("manual.yaml"), "languages: [de]\n");
        Files.writeString(folder.resolve("one.yaml"), "alt: {de: Die \"Liste\"}\ncaption: {de: Eine Liste}\n");
        var pages = Files.createDirectories(folder.resolve("pages/de"));
        Files.writeString(pages.resolve("01-first.md"), page.replace("\\n", "\n"));
        Files.writeString(pages.resolve("02-next.md"), "# Danach\n");
    }

    @Test
    void aPageIsBuiltInItsLanguage() throws Exception {
        write("""
                # Erste & letzte

                Drücken Sie {{shell.review}} oder {{key:REVIEW}},
                dann {{shell.apply}}.

                1. **Lesen** Sie [weiter](02-next.md).
                ![[one]]
                2. `a < b`

                - Punkt

                ```
                # <kein> Titel
                ```

                3. Ende
                """);
        var pictures = Files.createDirectories(folder.resolve("pictures/de"));
        Files.writeString(pictures.resolve("one-light.png"), "light");
        new ManualBuilder(folder).build(folder.resolve("pictures"), out);
        var html = Files.readString(out.resolve("de/first.html"));
        assertThat(html).contains("<html lang=\"de\">", "<title>Erste &amp; letzte – Access Desk</title>",
                "<b class=\"control\">Prüfen</b> oder <kbd>Strg R (macOS: ⌘R)</kbd>,\ndann <b class=\"control\">Im "
                        + "Marketplace anwenden</b>.",
                "<ol><li><strong>Lesen</strong> Sie <a href=\"next.html\">weiter</a>.\n<figure>",
                "alt=\"Die &quot;Liste&quot;\"", "<li><code>a &lt; b</code>\n</ol>\n<ul><li>Punkt",
                "<pre># &lt;kein&gt; Titel\n</pre>\n<ol start=\"3\"><li>Ende",
                "<a href=\"first.html\" aria-current=\"page\">Erste &amp; letzte</a>",
                "<a href=\"next.html\" rel=\"next\">Danach →</a>").doesNotContain("rel=\"prev\"", "-dark.png");
        assertThat(out.resolve("manual.css")).isRegularFile();
        assertThat(out.resolve("index.html")).content()
                .contains("<li lang=\"de\"><a href=\"de/first.html\">Deutsch</a></li>");
        assertThat(out.resolve("de/one-light.png")).hasContent("light");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "# A\\n{{shell.reviev}} | de/01-first.md, line 2: No text of the app has the key “shell.reviev”. Did you mean “shell.review”?",
            "# A\\n\\n- {{key:REVEW}} | de/01-first.md, line 3: The app has no key “REVEW”. Did you mean “REVIEW”?",
            "# A\\n![[oen]] | de/01-first.md, line 2: There is no recipe of a picture “oen”. Did you mean “one”?",
            "# A\\n[x](2-next.md) | de/01-first.md, line 2: The manual has no page “2-next.md”. Did you mean “02-next.md”?",
            "# A\\n{{drafts.menu}} | de/01-first.md, line 2: “drafts.menu” has a place for a name or a number: “Entwurf {0}”. Take a text without one.",
            "A | de/01-first.md, line 1: A page begins with its title: “# Find people”."})
    void whatIsNotThereIsOneSentenceWithFileAndLine(String page, String sentence) throws IOException {
        write(page);
        assertThatThrownBy(() -> new ManualBuilder(folder).check(Locale.GERMAN)).isInstanceOf(RecipeException.class)
                .hasMessage(sentence);
    }

    @Test
    void aPictureThatIsNotTakenIsSaid() throws IOException {
        write("# A\n![[one]]\n");
        assertThatThrownBy(() -> new ManualBuilder(folder).build(folder, out)).isInstanceOf(RecipeException.class)
                .hasMessageContaining("one-light.png is not taken yet: run “capture” first.");
    }
}
