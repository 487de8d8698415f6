package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.world.World;
import org.accessdesk.ui.capture.recipe.Manual;
import org.accessdesk.ui.capture.recipe.play.AppStarter;
import org.accessdesk.ui.capture.recipe.play.PreparedEvents;
import org.accessdesk.ui.capture.recipe.read.ManualReader;
import org.accessdesk.ui.capture.recipe.read.RecipeReader;
import org.accessdesk.ui.capture.recipe.take.ManualTaker;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.window.MainWindow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pictures of a small manual, taken in real windows. */
class ManualTakerTest {
    private static final Clock CLOCK = Clock.fixed(World.START.plusSeconds(3600), ZoneOffset.UTC);
    private static final int CALLOUT = 0xffcf222e;
    private final Locale locale = Locale.getDefault();
    private final List<String> log = new ArrayList<>();
    @TempDir
    Path folder;
    @TempDir
    Path out;

    @BeforeEach
    void write() throws IOException {
        Fx.run(() -> {});
        Files.writeString(folder.resolve("manual.yaml"), """
                languages: [en]
                themes: [light]
                size: 1000x700
                scale: 1
                start:
                  demo: {users: 30, seed: 7}
                """);
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                alt: The groups of one user
                steps:
                  - select: {in: users.title, row: 3}
                  - tick: {in: users.editor.groups, row: Finance}
                callouts:
                  - {at: {list: users.editor.groups}, text: Tick a group}
                """);
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    private static AppStarter.StartedApp start(Manual manual) {
        var demo = (Manual.DemoStart) manual.start();
        var options = MarketplaceOptions.defaults().withUsers(demo.users()).withSeed(demo.seed());
        var context = AppContext.ofDemo(Platform::runLater, options, CLOCK);
        return Fx.call(() -> {
            var stage = new Stage();
            stage.setWidth(manual.width());
            stage.setHeight(manual.height());
            var window = new MainWindow(stage, context.app());
            stage.show();
            context.app().openDemo();
            return new AppStarter.StartedApp(window.scene(), context.app(), PreparedEvents.NONE, () -> {
                Fx.run(() -> {
                    context.app().close();
                    stage.hide();
                });
                context.close();
            });
        });
    }

    private ManualTaker.TakenManual take(boolean check) throws Exception {
        return new ManualTaker(ManualReader.read(folder), ManualTakerTest::start, out, check, Duration.ofSeconds(2),
                log::add)
                .take(RecipeReader.recipes(folder));
    }

    private Map<String, String> bytes() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(out)) {
            for (var file : files.filter(f -> f.toString().endsWith(".png")).toList()) {
                all.put(out.relativize(file).toString(),
                        HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    /** Also if a menu was opened and closed before, which must stay closed. */
    @Test
    void whatAButtonOpenedHasTheThemeOfThePicture() throws Exception {
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - select: {in: {list: users.title}, row: 3}
                  - open: {list: users.title}
                  - close: {list: users.title}
                  - press: {button: users.why, with: [Marketplace]}
                """);
        var schemes = new ArrayList<List<ColorScheme>>();
        var manual = ManualReader.read(folder).with(List.of(), List.of(Theme.LIGHT, Theme.DARK), 1);
        var taken = new ManualTaker(manual, ManualTakerTest::start, out, false, Duration.ofSeconds(2),
                _ -> schemes.add(Fx.call(() -> Window.getWindows().stream().filter(PopupWindow.class::isInstance)
                        .map(popup -> popup.getScene().getPreferences().getColorScheme()).toList())))
                .take(RecipeReader.recipes(folder));
        assertThat(taken.problems()).isEmpty();
        assertThat(schemes).containsExactly(List.of(ColorScheme.LIGHT), List.of(ColorScheme.DARK));
    }

    @Test
    void theSameManualGivesTheSameBytesAndTheReportShowsWhatChanged() throws Exception {
        assertThat(take(false)).isEqualTo(new ManualTaker.TakenManual(1, 1, List.of()));
        var first = bytes();
        assertThat(first).containsOnlyKeys("en/edit-groups-light.png");
        assertThat(Files.readString(out.resolve("en/index.md"))).contains(
                "![The groups of one user](edit-groups-light.png)",
                "1. Tick a group");
        assertThat(take(false)).isEqualTo(new ManualTaker.TakenManual(1, 0, List.of()));
        assertThat(bytes()).isEqualTo(first);
        Files.writeString(folder.resolve("edit-groups.yaml"), "alt: The groups of one user");
        assertThat(take(true)).isEqualTo(new ManualTaker.TakenManual(1, 1, List.of()));
        assertThat(bytes()).as("a check leaves the last pictures").isEqualTo(first);
        assertThat(Files.readString(out.resolve("report.html"))).contains("1 of 1 pictures changed", "Before", "After",
                "Difference");
    }

    @Test
    void anAccountThatDoesNotOpenFailsItsRecipeAlone() throws Exception {
        var outcome = new ManualTaker(ManualReader.read(folder), _ -> {
            var context = AppContext.ofDemo(Platform::runLater, MarketplaceOptions.defaults().withUsers(3), CLOCK);
            var scene = Fx.call(() -> new Scene(new Group()));
            return new AppStarter.StartedApp(scene, context.app(), PreparedEvents.NONE, context::close);
        }, out, false, Duration.ofMillis(100), log::add).take(RecipeReader.recipes(folder));
        assertThat(outcome.pictures()).isZero();
        assertThat(outcome.problems()).singleElement().asString().startsWith("edit-groups.yaml: ");
    }

    @Test
    void aFilterIsNamedByItsTitleAloneAndItsMenuIsInReach() throws Exception {
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - open: {filter: users.filter.status}
                  - tick: {in: kit.filter.by, row: users.status.active}
                  - close: {filter: users.filter.status}
                  - open: {filter: users.filter.status}
                  - press: kit.filter.none
                """);
        assertThat(take(false)).isEqualTo(new ManualTaker.TakenManual(1, 1, List.of()));
    }

    /** As a person does: what a bar has put into its menu is pressed there, and the menu closes again. */
    @Test
    void whatDoesNotFitIntoItsBarIsUsedInTheMenuOfTheBar() throws Exception {
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - select: {in: {list: users.title}, row: 3}
                  - tick: {in: {list: users.editor.groups}, row: Approvers}
                  - text: 200
                  - size: 800x700
                  - wait: {button: shell.undo}
                  - press: {button: shell.undo}
                  - gone: {button: shell.undo}
                  - dismiss: {button: shell.redo}
                  - wait: {button: shell.undo}
                """);
        assertThat(openMenus()).isZero();
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - text: 200
                  - size: 800x700
                  - open: {filter: users.filter.status}
                  - tick: {in: kit.filter.by, row: users.status.active}
                  - close: {filter: users.filter.status}
                  - press: shell.nav.groups
                  - type: {into: {field: groups.filter}, text: sub}
                  - open: {menu: kit.views.title}
                  - type: {into: {field: kit.views.name}, text: Subsidiaries}
                  - press: {button: kit.views.keep}
                """);
        assertThat(openMenus()).isZero();
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - text: 200
                  - size: 800x700
                callouts:
                  - {at: shell.undo, text: Takes back the last change}
                """);
        assertThat(openMenus()).as("a picture shows the menu that its callout is in").isEqualTo(1);
        var picture = new Image(out.resolve("de/edit-groups-light.png").toUri().toString());
        assertThat(IntStream.range(0, 800).flatMap(x -> IntStream.range(0, 700)
                .filter(y -> picture.getPixelReader().getArgb(x, y) == CALLOUT)).summaryStatistics().getMin())
                .as("the top of the callout, in a menu that opens upwards from the strip").isBetween(500, 620);
    }

    /** How many menus are open in the picture in German. */
    private long openMenus() throws Exception {
        var open = new ArrayList<Long>();
        var manual = ManualReader.read(folder).with(List.of(Locale.GERMAN), List.of(), 1);
        var taken = new ManualTaker(manual, ManualTakerTest::start, out, false, Duration.ofSeconds(2),
                _ -> open
                        .add(Fx.call(() -> Window.getWindows().stream().filter(PopupWindow.class::isInstance).count())))
                .take(RecipeReader.recipes(folder));
        assertThat(taken.problems()).isEmpty();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    @Test
    void aFieldOfChoicesAndTheFocusAreSteps() throws Exception {
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - focus: {list: users.title}
                  - keys: Home
                  - keys: Shift+Down
                  - scroll: {in: users.title, row: 20}
                  - press: shell.nav.settings
                  - choose: {in: settings.parallel, row: 2}
                  - choose: {in: settings.parallel, row: 99}
                """);
        assertThat(take(false).problems()).singleElement().asString()
                .startsWith("edit-groups.yaml, line 8: There is no choice “99” in ");
    }

    @Test
    void aRecipeThatFailsIsToldAndTheOthersAreTaken() throws Exception {
        Files.writeString(folder.resolve("a.yaml"), "steps:\n  - press: Revieww\n");
        Files.writeString(folder.resolve("c.yaml"), "steps:\n  - select: {in: users.title, row: Nobody}\n");
        Files.writeString(folder.resolve("d.yaml"), "stepz: []\n");
        var outcome = take(false);
        assertThat(outcome.pictures()).isEqualTo(1);
        assertThat(outcome.problems()).satisfiesExactlyInAnyOrder(
                p -> assertThat(p).isEqualTo("a.yaml, line 2: There is no button, link or entry called Revieww in the "
                        + "window. Did you mean “Review”?"),
                p -> assertThat(p).startsWith("c.yaml, line 2: There is no row “Nobody” in Users."),
                p -> assertThat(p).startsWith("d.yaml, line 1: “stepz” is not known here. Did you mean “steps”?"));
    }

    @Test
    void whatIsWrongInTheManualIsToldAndItsOtherLanguagesAreTaken() throws Exception {
        Files.writeString(folder.resolve("manual.yaml"), """
                languages: [dee, en]
                themes: [light]
                size: 1000x700
                scale: 1
                start: {demo: {users: 30, seed: 7}}
                """);
        Files.writeString(folder.resolve("a.yaml"), "steps:\n  - press: Review\n  - pres: x\nalt: [a]\n");
        var outcome = take(false);
        assertThat(outcome.problems()).containsExactly(
                "manual.yaml, line 1: The app does not speak “dee”, but en, de, es, fr, ja. Did you mean “de”?",
                "a.yaml, line 3: There is no step “pres”. Did you mean “press”?",
                "a.yaml, line 4: “alt” has lines of its own, each “key: value”.");
        assertThat(bytes()).containsOnlyKeys("en/edit-groups-light.png");
        Files.writeString(folder.resolve("manual.yaml"), "size: big\n");
        assertThat(take(false)).as("mistakes of the recipes are told, too").satisfies(taken -> {
            assertThat(taken.pictures()).isZero();
            assertThat(taken.problems()).hasSize(3);
        });
    }

    @Test
    void aPictureThatCannotBeWrittenIsToldAndTheOthersAreTaken() throws Exception {
        Files.createDirectories(out.resolve("en/edit-groups-light.png"));
        Files.createDirectories(out.resolve("en/index.md"));
        var manual = ManualReader.read(folder).with(List.of(), List.of(Theme.LIGHT, Theme.DARK), 1);
        var outcome = new ManualTaker(manual, ManualTakerTest::start, out, false, Duration.ofSeconds(2), log::add)
                .take(RecipeReader.recipes(folder));
        assertThat(outcome.pictures()).isEqualTo(1);
        assertThat(outcome.problems()).containsExactly(
                "en/edit-groups-light.png cannot be read or written in " + out + ": a folder is in its place.",
                "en/index.md cannot be read or written in " + out + ": a folder is in its place.");
        assertThat(out.resolve("en/edit-groups-dark.png")).isRegularFile();
        assertThat(Files.readString(out.resolve("report.html"))).contains("a folder is in its place");
    }

    @Test
    void aLanguageWhoseFolderIsAFileIsToldOnceAndTheOthersAreTaken() throws Exception {
        Files.writeString(out.resolve("en"), "");
        var manual = ManualReader.read(folder).with(List.of(Locale.ENGLISH, Locale.GERMAN), List.of(), 1);
        var outcome = new ManualTaker(manual, ManualTakerTest::start, out, false, Duration.ofSeconds(2), log::add)
                .take(RecipeReader.recipes(folder));
        assertThat(outcome.problems()).allSatisfy(p -> assertThat(p).startsWith("en/").endsWith("by --out."));
        assertThat(bytes()).containsOnlyKeys("de/edit-groups-light.png");
    }

    @Test
    void aWaitInVainTellsWhatIsNearest() throws Exception {
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - select: {in: users.title, row: 3}
                  - tick: {in: users.editor.groups, row: Finanze}
                """);
        assertThat(take(false).problems()).containsExactly(
                "edit-groups.yaml, line 3: It was waited in vain to see Finanze in Groups. Did you mean “Finance”?");
        Files.writeString(folder.resolve("edit-groups.yaml"), "steps:\n  - press: {button: shell.undo}\n");
        assertThat(take(false).problems()).containsExactly(
                "edit-groups.yaml, line 2: The button, link or entry called shell.undo (Undo) cannot be pressed now: "
                        + "it is disabled.");
    }

    /** A list in which nothing is found says how to go on, in the bar above or in itself, once. */
    @Test
    void theFiltersOfAnEmptyListAreClearedByOneButton() throws Exception {
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - type: {into: users.filter, text: nobody}
                  - press: {button: kit.filter.clearAll}
                  - type: {into: users.filter, text: a}
                  - press: {button: kit.filter.clearAll}
                  - press: shell.nav.groups
                  - type: {into: groups.filter, text: nobody}
                  - press: {button: kit.filter.clearAll}
                """);
        assertThat(take(false).problems()).isEmpty();
    }

    @Test
    void theFiltersOfBothSidesOfTheMatrixAreClearedByOneButton() throws Exception {
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - press: shell.nav.matrix
                  - type: {into: users.filter, text: a}
                  - type: {into: groups.filter, text: f}
                  - wait: {text: "30 of 30 users\\n3 of 24 groups"}
                  - press: {button: kit.filter.clearAll}
                  - gone: {button: kit.filter.clearAll}
                  - press: matrix.modules
                  - type: {into: matrix.modules.filter, text: a}
                  - press: {button: kit.filter.clearAll}
                """);
        assertThat(take(false).problems()).isEmpty();
    }

    /** The links of the strip, which a narrow window has no room for. */
    @Test
    void aLinkThatHasNoRoomIsInTheMenuBesideTheOthers() throws Exception {
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - select: {in: {list: users.title}, row: 3}
                  - tick: {in: {list: users.editor.groups}, row: Administrators}
                  - text: 200
                  - size: 800x700
                  - press: {button: shell.strip.administrators, with: [1]}
                """);
        assertThat(openMenus()).isZero();
    }

    /** What a picture looks like differs between computers: whether it is right is to be looked at. */
    @Test
    void thePictureOfTheReadmeCanBeTakenAgain() throws Exception {
        var readme = Path.of("src/docs/readme");
        var outcome = new ManualTaker(ManualReader.read(readme), ManualTakerTest::start, out, false,
                Duration.ofSeconds(60), log::add).take(RecipeReader.recipes(readme));
        assertThat(outcome).isEqualTo(new ManualTaker.TakenManual(1, 1, List.of()));
        assertThat(Files.readString(Path.of("README.md"))).contains(
                "![" + RecipeReader.recipe(readme.resolve("users.yaml")).alt().get("en") + "](src/docs/users.png)");
    }

    /** The colours of new ones come from their ids. */
    @Test
    void newGroupsAndInvitedPeopleLookTheSameInEachRun() throws Exception {
        Files.writeString(folder.resolve("edit-groups.yaml"), """
                steps:
                  - press: {button: users.menu.invite}
                  - type: {into: {field: users.invite.people}, text: "Dora Day <dora.day@starkindustries.example>"}
                  - tick: {in: {list: users.invite.groups}, row: Finance}
                  - press: {button: users.invite.add, with: [1]}
                  - press: shell.nav.groups
                  - press: {button: groups.new}
                  - press: {button: groups.new}
                  - press: {button: groups.new}
                  - press: shell.nav.review
                """);
        assertThat(take(false)).isEqualTo(new ManualTaker.TakenManual(1, 1, List.of()));
        assertThat(take(true)).isEqualTo(new ManualTaker.TakenManual(1, 0, List.of()));
    }
}
