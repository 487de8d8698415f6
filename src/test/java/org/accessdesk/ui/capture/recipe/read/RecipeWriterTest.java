package org.accessdesk.ui.capture.recipe.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.accessdesk.ui.capture.step.ControlKind;
import org.accessdesk.ui.capture.step.ControlName;
import org.accessdesk.ui.capture.step.Recipe;
import org.accessdesk.ui.capture.step.RecipeWriter;
import org.accessdesk.ui.capture.step.Step;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/** A recipe that is written is read as the same one. */
class RecipeWriterTest {
    private static final List<String> TEXTS = List.of("users.title", "shell.review", "Finance", "no", "12", "a: b",
            "{x}",
            "it’s “so”", "\"q\" \\ #", " leading", "trailing ", "line\nbreak\ttab", "Šárka Ðặng", "東京", "- x", "", "~",
            "a, b", "[1]", "\u2028\u0007");
    private static final List<ControlKind> KINDS = List.of(ControlKind.values());
    @TempDir
    Path folder = Path.of("");

    @RepeatedTest(30)
    void whatIsWrittenIsReadAgain(RepetitionInfo run) throws Exception {
        var random = new Random(run.getCurrentRepetition());
        var steps = IntStream.range(0, 12).mapToObj(line -> step(random, line + 5)).toList();
        var alt = text(random);
        var recipe = new Recipe("a-b.yaml", "a-b", Map.of("en", alt, "de", text(random)), Map.of(), steps, null, 0,
                List.of());
        var file = folder.resolve("a-b.yaml");
        Files.writeString(file, RecipeWriter.text(recipe));
        assertThat(RecipeReader.recipe(file)).as("seed %d", run.getCurrentRepetition())
                .isEqualTo(new Recipe("a-b.yaml", "a-b", recipe.alt(), Map.of(),
                        steps, null, 0, List.of()));
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static ControlName control(Random random) {
        return new ControlName(text(random), KINDS.get(random.nextInt(KINDS.size())));
    }

    private static Step step(Random random, int line) {
        List<IntFunction<Step>> kinds = List.of(l -> new Step.Press(control(random), l),
                l -> new Step.Open(control(random), l), l -> new Step.Close(control(random), l),
                l -> new Step.Wait(control(random), l), l -> new Step.Hover(control(random), l),
                l -> new Step.Focus(control(random), l), l -> new Step.Keys("Shortcut+Shift+K", l),
                l -> new Step.Select(control(random), text(random), l),
                l -> new Step.Tick(control(random), text(random), l),
                l -> new Step.Scroll(control(random), text(random), l),
                l -> new Step.Choose(control(random), text(random), l),
                l -> new Step.Type(control(random), text(random), l),
                l -> new Step.ShowTab(control(random), control(random), l));
        return kinds.get(random.nextInt(kinds.size())).apply(line);
    }
}
