package org.accessdesk.store.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.accessdesk.model.rule.Thresholds;
import org.accessdesk.model.settings.Applying;
import org.accessdesk.model.settings.HistoryRetention;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.PaneSizes;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.store.SettingsStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFilesTest {
    @TempDir
    private Path home;

    private Path folder() {
        return home.resolve("settings");
    }

    private Path file() {
        return folder().resolve("settings.json");
    }

    private void wrote(String json) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(file(), json);
    }

    private SettingsStore.SettingsRead read() {
        return new SettingsFiles(folder()).read();
    }

    @Test
    void beforeAnythingIsChosenNothingIsMade() {
        assertThat(read()).isEqualTo(new SettingsStore.SettingsRead(Settings.DEFAULT, List.of()));
        assertThat(folder()).doesNotExist();
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsRead(long seed) {
        var settings = any(new Random(seed));
        assertThat(new SettingsFiles(folder()).write(settings)).isEmpty();
        assertThat(read()).isEqualTo(new SettingsStore.SettingsRead(settings, List.of()));
    }

    private Settings any(Random random) {
        return new Settings(
                new Look(one(random, Look.Scheme.values()), one(random, Look.Size.values())),
                one(random, Language.values()),
                new Applying(random.nextInt(1, 9),
                        new Thresholds(random.nextInt(1000), random.nextInt(101), random.nextInt(1000)),
                        random.nextInt(101)),
                new HistoryRetention(random.nextBoolean() ? null : home.resolve("données " + random.nextInt()),
                        random.nextInt(7, 3661)),
                PaneSizes.DEFAULT.with(one(random, PaneSizes.Pane.values()), random.nextInt(0, 2000)),
                random.nextBoolean() ? null : home.resolve("images " + random.nextInt()));
    }

    private static <T> T one(Random random, T[] of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void aBadPropertyCostsItselfAlone() throws IOException {
        wrote("""
                {"theme":"dark","textSize":"huge","language":7,"parallelRequests":99,"massRemovalUsers":5,
                 "massRemovalPercent":-1,"keepDays":"all","dataFolder":"relative/folder"}""");
        var read = read();
        assertThat(read.settings()).isEqualTo(Settings.DEFAULT
                .with(new Look(Look.Scheme.DARK, Look.Size.NORMAL))
                .with(new Applying(4, new Thresholds(5, 20, 0), 0)));
        assertThat(read.problems()).extracting(p -> ((SettingsProblem.BadProperty) p).name())
                .containsExactlyInAnyOrder("textSize", "language", "parallelRequests", "massRemovalPercent", "keepDays",
                        "dataFolder");
    }

    /** A later version's setting survives a change by this version. */
    @Test
    void whatIsUnknownStays() throws IOException {
        wrote("{\"theme\":\"dark\",\"later\":{\"a\":[1,2.50]},\"dataFolder\":\"" + json(home) + "\"}");
        var files = new SettingsFiles(folder());
        assertThat(files.read().problems()).isEmpty();
        files.write(files.read().settings().with(HistoryRetention.DEFAULT).with(Language.GERMAN));
        assertThat(Files.readString(file())).contains("\"later\"", "2.50", "\"de\"").doesNotContain("dataFolder");
        assertThat(read().settings().look().scheme()).isEqualTo(Look.Scheme.DARK);
    }

    @Test
    void readsWhatTheFirstVersionWrote() throws IOException {
        wrote(first("first-settings.json"));
        Files.writeString(folder().resolve("window.txt"), first("first-window.txt"));
        assertThat(read()).isEqualTo(new SettingsStore.SettingsRead(
                new Settings(new Look(Look.Scheme.DARK, Look.Size.NORMAL), Language.GERMAN,
                        new Applying(2, new Thresholds(15, 40, 0), 0), new HistoryRetention(null, 30),
                        PaneSizes.DEFAULT, null),
                List.of()));
        assertThat(new SettingsFiles(folder()).window())
                .contains(new WindowPlace(new WindowPlace.Area(10, 20, 1400, 900), false));
    }

    private static String first(String name) throws IOException {
        try (var in = SettingsFilesTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The first version looked for updates; its settings for that, valid or not, are ignored. */
    @ParameterizedTest
    @ValueSource(strings = {"true,\"updateAsked\":\"2026-01-02T03:04:05Z\"", "\"yes\",\"updateAsked\":7", "false"})
    void whatWasKeptOfTheUpdateCheckIsNoComplaint(String kept) throws IOException {
        wrote("{\"theme\":\"dark\",\"updateCheck\":" + kept + "}");
        assertThat(read()).isEqualTo(new SettingsStore.SettingsRead(
                Settings.DEFAULT.with(new Look(Look.Scheme.DARK, Look.DEFAULT.size())), List.of()));
    }

    private static String json(Path path) {
        return path.toString().replace("\\", "\\\\");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{\"theme\":\"dark\"} x", "{\"theme\":1,\"theme\":2}", "\u0000"})
    void aBrokenFileIsPutAsideAndTold(String content) throws IOException {
        wrote(content);
        var files = new SettingsFiles(folder());
        var read = files.read();
        var aside = folder().resolve("settings.broken-1.json");
        assertThat(read).isEqualTo(new SettingsStore.SettingsRead(Settings.DEFAULT,
                List.of(new SettingsProblem.PutAside(aside.toString()))));
        assertThat(aside).hasContent(content);
        assertThat(files.read()).as("it is told to everyone who asks").isEqualTo(read);
        assertThat(files.write(Settings.DEFAULT.with(Language.FRENCH))).isEmpty();
        assertThat(read().settings().language()).isEqualTo(Language.FRENCH);
        assertThat(aside).hasContent(content);
    }

    @Test
    void bytesThatAreNoTextArePutAside() throws IOException {
        wrote("");
        Files.write(file(), new byte[]{'{', (byte) 0xff, (byte) 0xfe, '}'});
        assertThat(read().problems()).singleElement().isInstanceOf(SettingsProblem.PutAside.class);
    }

    @Test
    void aSecondBrokenFileDoesNotReplaceTheFirst() throws IOException {
        wrote("one");
        read();
        wrote("two");
        read();
        assertThat(folder().resolve("settings.broken-1.json")).hasContent("one");
        assertThat(folder().resolve("settings.broken-2.json")).hasContent("two");
    }

    @Test
    void theMarkOfSomeEditorsIsNoMistake() throws IOException {
        wrote("");
        Files.write(file(), "\uFEFF{\"theme\":\"light\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(read().settings().look().scheme()).isEqualTo(Look.Scheme.LIGHT);
        assertThat(read().problems()).isEmpty();
    }

    /** Nothing can be created where a file is in the place of the folder, whatever the permissions of the tester. */
    @Test
    void whereNothingCanBeWrittenItIsTold() throws IOException {
        Files.writeString(folder(), "in the way");
        var files = new SettingsFiles(folder());
        assertThat(files.read().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(files.write(Settings.DEFAULT)).contains(new SettingsProblem.NotKept(file().toString()));
        files.keep(new WindowPlace(new WindowPlace.Area(1, 2, 3, 4), false));
        assertThat(files.window()).isEmpty();
        assertThat(folder()).hasContent("in the way");
    }

    @Test
    void whatCanNeitherBeReadNorPutAsideIsNotOverwritten() throws IOException {
        Files.createDirectories(file().resolve("inside"));
        for (var n = 1; n <= 9; n++) {
            Files.createFile(folder().resolve("settings.broken-" + n + ".json"));
        }
        var files = new SettingsFiles(folder());
        assertThat(files.read().problems()).containsExactly(new SettingsProblem.Unreadable(file().toString()));
        assertThat(files.write(Settings.DEFAULT)).contains(new SettingsProblem.NotKept(file().toString()));
        assertThat(file().resolve("inside")).isDirectory();
    }

    @Test
    void noHalfFileStays() throws IOException {
        new SettingsFiles(folder()).write(Settings.DEFAULT);
        try (var files = Files.list(folder())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void theWindowIsKept() {
        var place = new WindowPlace(new WindowPlace.Area(-1280, 20, 1400, 900), true);
        new SettingsFiles(folder()).keep(place);
        assertThat(new SettingsFiles(folder()).window()).contains(place);
    }

    @ParameterizedTest
    @CsvSource({"''", "1 2 3", "1 2 3 4 true more", "a b c d true", "NaN 1 1 1 false", "99999999999 1 1 1 false"})
    void aBrokenPlaceIsNone(String line) throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("window.txt"), line);
        assertThat(new SettingsFiles(folder()).window()).isEmpty();
    }
}
