package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.accessdesk.model.Samples;
import org.accessdesk.service.present.PresentedAccount;
import org.accessdesk.ui.capture.picture.Glyphs;
import org.accessdesk.ui.capture.recipe.Manual;
import org.accessdesk.ui.capture.recipe.ReadManual;
import org.accessdesk.ui.capture.recipe.play.AppStarter;
import org.accessdesk.ui.capture.recipe.read.RecipeReader;
import org.accessdesk.ui.capture.recipe.take.ManualTaker;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hunts for real data in the pictures of the manual's recipes, taken of an account of 2,000 distinctive people that is
 * presented: in what the pictured window says, in the files' names and bytes, in the index, and in the report.
 */
class RecipeHuntTest {
    private static final boolean ALL = Boolean.getBoolean("accessdesk.hunt");
    /** The recipes of each run: they edit, apply, undo and meet a conflict, with people and groups on all screens. */
    private static final Set<String> USUAL = Set.of("conflict.yaml", "undo-review.yaml");
    private static final Path RECIPES = Path.of("src/docs/manual");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
    /** The groups that the recipes name, and the place of the group that stands for each. */
    private static final Map<String, Integer> GROUPS = Map.of("Administrators", 0, "Finance", 5, "French sub", 6);
    /** How a recipe begins that presents the account, which is presented already. */
    private static final String PRESENT = """
              - press: shell.notice.dismiss
              - keys: Shortcut+Shift+P
            """;
    private final Locale locale = Locale.getDefault();
    private final HuntedAccount hunted = new HuntedAccount();
    private final AtomicReference<AppStarter.StartedApp> open = new AtomicReference<>();
    @TempDir
    Path folder;
    @TempDir
    Path out;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    /** Some recipes in German in each run; all of them in all languages of the app by {@code -Daccessdesk.hunt=true}. */
    static Stream<String> languages() {
        return ALL ? Stream.of("en", "de", "es", "fr", "ja") : Stream.of("de");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void nothingRealIsInThePicturesOfTheManual(String language) throws Exception {
        Fx.run(() -> {});
        Locale.setDefault(Locale.of(language));
        // No picture is taken in a language whose letters no font of this computer has.
        assumeThat(Fx.call(Glyphs::problem)).isEmpty();
        var started = new ArrayDeque<>(List.of(start()));
        var copy = HuntedApp.presented(started.getFirst().app());
        var hunt = new LeakHunt(hunted.snapshot(), copy);
        var recipes = recipes(copy);
        var manual = new Manual(List.of(Locale.of(language)), List.of(Theme.LIGHT), 1280, 800, 1, true,
                new Manual.DemoStart(0, 0, 0, null));
        var taken = new ManualTaker(ReadManual.of(manual), _ -> started.isEmpty() ? start() : started.pop(), out, false,
                PATIENCE,
                told -> hunt.window(open.get().scene(), told)).take(recipes);
        assertThat(taken.problems()).as("but for the recipe that is wrong").singleElement().asString()
                .startsWith("wrong.yaml, line 2: There is no row");
        assertThat(taken.pictures()).isEqualTo(recipes.size() - 1);
        hunt.text(taken.problems().getFirst(), "a message");
        hunt.files(out);
        assertThat(hunt.leaks()).isEmpty();
    }

    private AppStarter.StartedApp start() {
        var app = HuntedApp.start(hunted, CLOCK);
        open.set(app);
        return app;
    }

    /** The manual's recipes with the aliases of the groups, and one that fails with names of rows in its message. */
    private List<Path> recipes(PresentedAccount copy) throws Exception {
        for (var file : RecipeReader.recipes(RECIPES)) {
            if (!isHunted(file.getFileName().toString())) {
                continue;
            }
            var text = Files.readString(file).replace(PRESENT, "")
                    .replace("wait: {button: review.try}", "wait: {field: review.reason}")
                    // A module that the third person of the account has.
                    .replace("users.why, with: [Marketplace]", "users.why, with: [Billing]");
            for (var group : GROUPS.entrySet()) {
                text = text.replaceAll("(row|of): " + group.getKey() + "(?=[},])",
                        "$1: '" + alias(copy, group.getValue()) + "'");
            }
            Files.writeString(folder.resolve(file.getFileName()), text);
        }
        Files.writeString(folder.resolve("wrong.yaml"), "steps:\n  - select: {in: {list: users.title}, row: Ann}\n");
        return RecipeReader.recipes(folder);
    }

    private static String alias(PresentedAccount copy, int group) {
        var id = copy.aliases().of(HuntedAccount.groupId(group));
        return copy.copy().group(id).orElseThrow().name();
    }

    /** The recipe of connections is left out: while an account is presented, no other can be connected to. */
    private static boolean isHunted(String file) {
        return ALL ? !file.equals("connect.yaml") : USUAL.contains(file);
    }
}
