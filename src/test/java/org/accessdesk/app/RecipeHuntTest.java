package org.accessdesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.accessdesk.api.ApiException;
import org.accessdesk.api.Call;
import org.accessdesk.api.MarketplaceApi;
import org.accessdesk.model.Samples;
import org.accessdesk.model.account.UserGroup;
import org.accessdesk.model.alias.AliasSeed;
import org.accessdesk.model.change.Conflict;
import org.accessdesk.model.message.MessageCode;
import org.accessdesk.model.snapshot.Snapshot;
import org.accessdesk.service.present.PresentedAccount;
import org.accessdesk.store.StoreException;
import org.accessdesk.ui.capture.UiRobot;
import org.accessdesk.ui.capture.picture.Glyphs;
import org.accessdesk.ui.capture.picture.PictureCheck;
import org.accessdesk.ui.capture.recipe.AppStarter;
import org.accessdesk.ui.capture.recipe.Manual;
import org.accessdesk.ui.capture.recipe.ManualTaker;
import org.accessdesk.ui.capture.recipe.PreparedEvents;
import org.accessdesk.ui.capture.recipe.RecipeReader;
import org.accessdesk.ui.capture.step.Step;
import org.accessdesk.ui.kit.Fx;
import org.accessdesk.ui.kit.theme.Pictures;
import org.accessdesk.ui.kit.theme.Theme;
import org.accessdesk.ui.shell.AppViewModel;
import org.accessdesk.ui.shell.window.MainWindow;
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
    private static final AliasSeed SEED = new AliasSeed("000102030405060708090a0b0c0d0e0f");
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    /** The groups that the recipes name, and the place of the group that stands for each. */
    private static final Map<String, Integer> GROUPS = Map.of("Administrators", 0, "Finance", 5, "French sub", 6);
    /** How a recipe begins that presents the account, which is presented already. */
    private static final String PRESENT = """
              - press: shell.notice.dismiss
              - keys: Shortcut+Shift+P
            """;
    private final Locale locale = Locale.getDefault();
    private final HuntedAccount hunted = new HuntedAccount();
    private final Set<Long> beginnings = beginnings(hunted.snapshot());
    private final List<String> leaks = new ArrayList<>();
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
        var copy = presented(started.getFirst().app());
        var check = new PictureCheck(copy.real());
        assertThat(check.firstIn("Ask " + hunted.snapshot().users().iterator().next().name(), "a note")).isPresent();
        assertThat(hasDatum(("tEXt" + hunted.snapshot().account().name()).getBytes(StandardCharsets.UTF_8))).isTrue();
        var recipes = recipes(copy);
        var manual = new Manual(List.of(Locale.of(language)), List.of(Theme.LIGHT), 1280, 800, 1, true,
                new Manual.DemoStart(0, 0, 0, null));
        var taken = new ManualTaker(manual, _ -> started.isEmpty() ? start() : started.pop(), out, false, PATIENCE,
                told -> look(check, told)).take(recipes);
        assertThat(taken.problems()).as("but for the recipe that is wrong").singleElement().asString()
                .startsWith("wrong.yaml, line 2: There is no row");
        assertThat(taken.pictures()).isEqualTo(recipes.size() - 1);
        read(check);
        assertThat(leaks).isEmpty();
    }

    /** The manual's recipes with the aliases of the groups, and one that fails with names of rows in its message. */
    private List<Path> recipes(PresentedAccount copy) throws Exception {
        for (var file : RecipeReader.recipes(RECIPES)) {
            if (!isHunted(file.getFileName().toString())) {
                continue;
            }
            var text = Files.readString(file).replace(PRESENT, "")
                    .replace("wait: {button: review.try}", "wait: {field: review.reason}");
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

    /** Shows the account, presented. */
    private AppStarter.StartedApp start() {
        var context = AppContext.ofMarketplace(Platform::runLater, hunted.refusing(), hunted.token(), CLOCK);
        var stage = Fx.call(Stage::new);
        var scene = Fx.call(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
            var window = new MainWindow(stage, context.app());
            stage.show();
            stage.setX(0);
            // What is iconified is laid out but not painted; the pictures are taken all the same.
            stage.setIconified(true);
            context.app().presentation().setSeed(SEED);
            context.app().openDemo();
            return window.scene();
        });
        var robot = new UiRobot(scene, PATIENCE);
        robot.await("see the account", () -> context.app().screensProperty().get() != null
                && !context.app().screensProperty().get().shell().headerProperty().get().loading());
        Fx.run(() -> context.app().presentation().present(null, () -> {}, () -> {}));
        robot.await("see the copy", () -> context.app().presentation().currentProperty().get() != null);
        var app = new AppStarter.StartedApp(scene, context.app(), new CopyEvents(context.app()), () -> {
            Fx.run(stage::close);
            context.close();
        });
        open.set(app);
        return app;
    }

    private static PresentedAccount presented(AppViewModel app) {
        return Objects.requireNonNull(Fx.call(() -> app.presentation().currentProperty().get()));
    }

    /** Another administrator of the copy. */
    private record CopyEvents(AppViewModel app) implements PreparedEvents {
        @Override
        public Set<String> names() {
            return Set.of("rename-group");
        }

        @Override
        public String happen(Step.Outside event) throws ApiException {
            var copy = presented(app);
            var group = copy.copy().groups().stream().filter(g -> g.name().equals(event.of())).findFirst()
                    .map(UserGroup::id).orElseThrow();
            var api = api(copy);
            var now = api.group(group, Call.plain());
            api.putGroup(now, Conflict.GroupTextField.NAME.set(now.content(), event.to()), Call.plain());
            return "";
        }

        private static MarketplaceApi api(PresentedAccount copy) {
            var found = new AtomicReference<MarketplaceApi>();
            try {
                copy.workspace().value().copy(context -> {
                    found.set(context.api());
                    throw new StoreException(MessageCode.OFFLINE);
                });
            } catch (StoreException _) {
                // Only the connection of the workspace is wanted.
            }
            return found.get();
        }

        @Override
        public boolean holdsWrites() {
            return false;
        }
    }

    /** Reads what the window says of which a picture has just been taken. */
    private void look(PictureCheck check, String picture) {
        Fx.run(() -> {
            var scene = open.get().scene();
            var roots = new ArrayList<Node>(List.of(scene.getRoot()));
            Pictures.popups(scene).forEach(popup -> roots.add(popup.getScene().getRoot()));
            check.firstIn(roots).ifPresent(leak -> leaks.add(picture + ": " + leak));
        });
    }

    /** Reads the names and the contents of all files that were written. */
    private void read(PictureCheck check) throws IOException {
        try (var files = Files.walk(out)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = out.relativize(file).toString();
                find(check, name, "name of " + name);
                var bytes = Files.readAllBytes(file);
                if (name.endsWith(".png")) {
                    assertThat(chunks(bytes)).as(name).isSubsetOf(PIXELS);
                    assertThat(hasDatum(bytes)).as(name).isFalse();
                } else {
                    find(check, withoutPictures(new String(bytes, StandardCharsets.UTF_8)), "text of " + name);
                }
            }
        }
    }

    private void find(PictureCheck check, String text, String place) {
        check.firstIn(text, place).ifPresent(leak -> leaks.add(leak.toString()));
    }

    /** Whether any name, address or id begins in these bytes; eight bytes, as fewer are met in pixels by chance. */
    private boolean hasDatum(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        return IntStream.rangeClosed(0, bytes.length - Long.BYTES).anyMatch(at -> beginnings.contains(in.getLong(at)));
    }

    private static Set<Long> beginnings(Snapshot account) {
        return Stream.of(account.users().stream().flatMap(u -> Stream.of(u.name(), u.email(), u.id().value())),
                account.groups().stream().flatMap(g -> Stream.of(g.name(), g.id().value(), g.descriptionText())),
                Stream.of(account.account().name(), account.account().id().value())).flatMap(texts -> texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8)).filter(text -> text.length >= Long.BYTES)
                .map(text -> ByteBuffer.wrap(text).getLong()).collect(Collectors.toSet());
    }

    private static String withoutPictures(String text) {
        return text.replaceAll("base64,[^\"]*", "");
    }

    /** The types of the chunks of a PNG: no other than those of pixels may be there, as others may have texts. */
    private static List<String> chunks(byte[] png) throws IOException {
        var types = new ArrayList<String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(png, 8, png.length - 8))) {
            while (in.available() > 0) {
                var length = in.readInt();
                types.add(new String(in.readNBytes(4), StandardCharsets.US_ASCII));
                in.skipNBytes(length + 4L);
            }
        }
        return types;
    }
}
