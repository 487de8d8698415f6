package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.accessdesk.demo.MarketplaceOptions;
import org.accessdesk.demo.world.World;
import org.accessdesk.model.account.AccountUser;
import org.accessdesk.store.snapshot.SnapshotFile;
import org.accessdesk.ui.capture.recipe.Manual;
import org.accessdesk.ui.capture.recipe.play.AppStarter;
import org.accessdesk.ui.capture.recipe.play.PreparedEvents;
import org.accessdesk.ui.capture.recipe.read.ManualReader;
import org.accessdesk.ui.capture.recipe.read.RecipeReader;
import org.accessdesk.ui.capture.recipe.take.ManualTaker;
import org.accessdesk.ui.capture.record.RecordViewModel;
import org.accessdesk.ui.capture.record.RecordViewModel.RecordState;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.check.CheckList;
import org.accessdesk.ui.kit.pane.NavItem;
import org.accessdesk.ui.kit.table.FilterMenu;
import org.accessdesk.ui.kit.theme.Pictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done in the real window by mouse and keys becomes a recipe, which gives the same picture when it is played. */
class RecordWindowTest {
    private static final Clock CLOCK = Clock.fixed(World.START.plusSeconds(3600), ZoneOffset.UTC);
    private final Locale locale = Locale.getDefault();
    private final Window window = open(40);

    @TempDir
    Path folder = Path.of("");
    @TempDir
    Path out = Path.of("");

    private static Window open(int users) {
        // A manual names the language alone, by which dates are written.
        Locale.setDefault(Locale.ENGLISH);
        var window = new Window(AppContext.ofDemo(Platform::runLater, MarketplaceOptions.defaults().withUsers(users),
                CLOCK));
        Fx.run(window.context.app()::openDemo);
        window.await("the users", () -> window.context.app().screensProperty().get() != null
                && window.screens().users().rows().size() == users
                && !window.screens().shell().headerProperty().get().loading());
        return window;
    }

    @AfterEach
    void close() {
        window.close();
        Locale.setDefault(locale);
    }

    private RecordViewModel record() {
        return window.context.app().record();
    }

    private void begin() {
        window.shortcut(KeyCode.R, KeyCode.SHIFT);
        window.await("the recording", () -> record().stateProperty().get() == RecordState.RECORDING);
    }

    /** Clicks as a mouse does. */
    private void click(Node node) {
        for (var type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            Fx.run(() -> {
                var at = node.localToScene(5, 5);
                Event.fireEvent(node, new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(),
                        MouseButton.PRIMARY, 1, false, false, false, false, type == MouseEvent.MOUSE_PRESSED, false,
                        false, false, false, true, null));
            });
        }
        Fx.run(() -> {});
    }

    private void type(String text) {
        text.chars().forEach(c -> Fx.run(() -> Event.fireEvent(Objects.requireNonNull(window.scene.getFocusOwner()),
                new KeyEvent(KeyEvent.KEY_TYPED, Character.toString(c), "", KeyCode.UNDEFINED, false, false, false,
                        false))));
        Fx.run(() -> {});
    }

    private Node row(Node list, int index) {
        return Fx.call(() -> {
            window.scene.getRoot().layout();
            Node cell = ((VirtualFlow<?>) list.lookup(".virtual-flow")).getCell(index);
            return cell instanceof TableRow<?> row ? row.getChildrenUnmodifiable().get(1) : cell;
        });
    }

    private Node list(String name) {
        window.await(name, () -> Stream.of(window.scene.getRoot()).flatMap(r -> {
            r.applyCss();
            r.layout();
            return r.lookupAll(".check-list").stream();
        }).anyMatch(n -> name.equals(n.getAccessibleText())));
        return window.find(CheckList.class, name);
    }

    private CheckList<?> opened(String name) {
        return Fx.call(() -> Pictures.popups(window.scene).stream()
                .flatMap(p -> p.getScene().getRoot().lookupAll(".check-list").stream()).map(CheckList.class::cast)
                .filter(list -> name.equals(list.getAccessibleText())).findFirst().orElseThrow());
    }

    /** Stops by the key, and writes the recipe. */
    private Path stop(String name) {
        // As a replay does: the strip says whether the draft is saved.
        window.await("the draft saved", () -> window.screens().workspace().drafts().state().value().keeping().kept());
        Fx.run(() -> {});
        window.shortcut(KeyCode.R, KeyCode.SHIFT);
        window.await("the end", () -> record().stateProperty().get() == RecordState.NAMING);
        Fx.run(() -> window.context.app().capture().project(folder));
        window.await("the folder", () -> record().folderProperty().get() != null);
        Fx.run(() -> window.find(TextField.class, "Name of the recipe").setText(name));
        click(window.find(Button.class, "Write the recipe"));
        window.await("what became of it", () -> !record().toldProperty().get().isEmpty());
        window.await("the recipe: " + Fx.call(() -> record().toldProperty().get()),
                () -> record().stateProperty().get() == RecordState.WRITTEN);
        return folder.resolve(name + ".yaml");
    }

    private AppStarter.StartedApp start(Manual manual) {
        var again = switch (manual.start()) {
            case Manual.DemoStart demo -> open(demo.users());
            case Manual.SnapshotStart(var account, var _) -> {
                var fresh = new Window(AppContext.ofDemo(Platform::runLater, MarketplaceOptions.defaults(), CLOCK));
                Fx.run(() -> fresh.context.app().openSnapshot(account));
                yield fresh;
            }
        };
        return new AppStarter.StartedApp(again.scene, again.context.app(), PreparedEvents.NONE, again::close);
    }

    private List<String> replay() throws Exception {
        var manual = folder.resolve("manual.yaml");
        if (!Files.readString(manual).contains("start:")) {
            Files.writeString(manual, Files.readString(manual) + "start: {demo: {users: 40}}\n");
        }
        return new ManualTaker(ManualReader.read(folder), this::start, out, false, Duration.ofSeconds(60), _ -> {})
                .take(RecipeReader.recipes(folder)).problems();
    }

    private static int[] pixels(Path file) throws IOException {
        var image = new Image(Files.newInputStream(file));
        var width = (int) image.getWidth();
        var pixels = new int[width * (int) image.getHeight()];
        image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels,
                0, width);
        return pixels;
    }

    private void assertSamePicture(String name) throws Exception {
        assertThat(replay()).isEmpty();
        assertThat(pixels(folder.resolve(name + ".png"))).isEqualTo(pixels(out.resolve("en/" + name + "-light.png")));
    }

    private String steps(Path recipe) throws IOException {
        return Files.readString(recipe).replaceFirst("(?s).*steps:\n", "");
    }

    @Test
    void selectingTickingTypingAndFilteringGiveTheSamePictureAgain() throws Exception {
        begin();
        click(window.find(ButtonBase.class, "Dismiss"));
        click(row(window.users(), 7));
        click(row(list("Groups"), 1));
        window.focus(window.find(TextField.class, "Filter users"));
        type("a");
        var filter = window.find(FilterMenu.class, "Filter by Status, off");
        click(filter);
        click(row(opened("Filter by Status"), 0));
        assertThat(steps(stop("many-steps"))).isEqualTo("""
                  - press: shell.notice.dismiss
                  - select: {in: users.title, row: "Foláké Adéyẹmí"}
                  - tick: {in: users.editor.groups, row: Administrators}
                  - type: {into: users.filter, text: a}
                  - open: {filter: users.filter.status}
                  - tick: {in: kit.filter.by, row: users.status.active}
                """);
        assertSamePicture("many-steps");
    }

    @Test
    void keysTabsScrollsAndTheSearchGiveTheSamePictureAgain() throws Exception {
        begin();
        click(window.find(ButtonBase.class, "Dismiss"));
        scroll(window.users());
        click(window.find(NavItem.class, "Groups"));
        click(row(window.groups(), 1));
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN, KeyCode.SHIFT);
        window.press(KeyCode.UP);
        click(tab(1));
        window.shortcut(KeyCode.K);
        // A field takes what is typed once it has its skin.
        window.await("the search",
                () -> window.scene.getFocusOwner() instanceof TextField field && field.getSkin() != null);
        type("li");
        assertThat(steps(stop("many-keys"))).isEqualTo("""
                  - press: shell.notice.dismiss
                  - scroll: {in: users.title, row: "Gülşen Işık"}
                  - press: shell.nav.groups
                  - select: {in: groups.title, row: Approvers}
                  - focus: {list: groups.title}
                  - keys: Down
                  - keys: Shift+Down
                  - keys: Up
                  - tab: {of: groups.editor.tabs, show: groups.editor.membersTab}
                  - keys: Shortcut+K
                  - type: {into: shell.palette, text: li}
                """);
        assertSamePicture("many-keys");
    }

    private void scroll(Node list) {
        Fx.run(() -> Event.fireEvent(row(list, 3), new ScrollEvent(ScrollEvent.SCROLL, 400, 300, 400, 300, false, false,
                false, false, true, false, 0, -230, 0, -230, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
        Fx.run(() -> {});
    }

    private Node tab(int index) {
        window.await("the tabs", () -> window.scene.getRoot().lookup(".tab-pane .tab") != null);
        return Fx.call(() -> window.scene.getRoot().lookupAll(".tab-pane .tab").stream().skip(index).findFirst()
                .orElseThrow());
    }

    @Test
    void whatCannotBeAStepIsSaidAtOnceAndTheRecordingGoesOn() throws Exception {
        begin();
        window.await("the titles", () -> window.scene.getRoot().lookup(".desk-table .column-header") != null);
        click(Objects.requireNonNull(Fx.call(() -> window.scene.getRoot().lookup(".desk-table .column-header"))));
        assertThat(record().toldProperty().get()).startsWith("Not recorded: clicks on the titles of columns.");
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        assertThat(record().toldProperty().get()).isEqualTo("Stop the recording first.");
        click(window.find(NavItem.class, "Groups"));
        assertThat(record().toldProperty().get()).isEmpty();
        Files.writeString(folder.resolve("taken.yaml"), "alt: Taken\n");
        Fx.run(() -> window.context.app().capture().project(folder));
        window.await("the folder", () -> record().folderProperty().get() != null);
        window.fire("Stop");
        save("Not A Name");
        assertThat(record().toldProperty().get()).startsWith("A recipe is named with small letters");
        save("taken");
        window.await("why not", () -> record().toldProperty().get().contains("There is a recipe taken in the folder"));
        window.fire("Discard");
        assertThat(record().stateProperty().get()).isEqualTo(RecordState.OFF);
        assertThat(Files.readString(folder.resolve("taken.yaml"))).isEqualTo("alt: Taken\n");
    }

    private void save(String name) {
        Fx.run(() -> window.find(TextField.class, "Name of the recipe").setText(name));
        window.fire("Write the recipe");
    }

    @Test
    void anAccountThatIsPresentedIsRecordedByItsAliasesAndItsFileGivesTheSamePictureAgain() throws Exception {
        var real = Fx.call(() -> window.screens().users().rows().stream().map(r -> r.name()).toList());
        window.shortcut(KeyCode.P, KeyCode.SHIFT);
        window.await("the presentation", () -> window.context.app().presentation().presented().isPresent());
        begin();
        click(window.find(ButtonBase.class, "Dismiss"));
        click(row(window.users(), 2));
        click(row(list("Groups"), 1));
        var recipe = stop("presented");
        assertThat(real).noneMatch(Files.readString(recipe)::contains);
        var account = SnapshotFile.read(folder.resolve("account.snapshot.json")).snapshot();
        assertThat(account.users()).extracting(AccountUser::name).doesNotContainAnyElementsOf(real);
        assertSamePicture("presented");
    }
}
