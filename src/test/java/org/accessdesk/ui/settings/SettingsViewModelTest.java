package org.accessdesk.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.accessdesk.model.rule.Thresholds;
import org.accessdesk.model.settings.Applying;
import org.accessdesk.model.settings.HistoryRetention;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.settings.Look;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.service.computer.TestComputers;
import org.accessdesk.service.session.TestWorkspaces;
import org.accessdesk.store.settings.SettingsFiles;
import org.accessdesk.ui.proxy.ProxyViewModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsViewModelTest {
    @TempDir
    private Path home;
    private final List<Path> opened = new ArrayList<>();
    private SettingsViewModel model;
    private final Restart restart = new Restart();
    private Computer computer;

    @BeforeEach
    void start() {
        computer = Computer.of(TestComputers.in(home), new SettingsFiles(home.resolve("settings")), path -> {
            if (path.endsWith("data")) {
                throw new IOException("There is no program.");
            }
            opened.add(Path.of(path));
        }, Tasks.direct(), Clock.systemUTC());
        model = new SettingsViewModel(computer,
                new ProxyViewModel(TestWorkspaces.profiles(Tasks.direct(), Clock.systemUTC()).proxy(), () -> {}),
                restart);
    }

    private SettingsContent content() {
        return Objects.requireNonNull(model.contentProperty().get());
    }

    /** The settings that the next start reads. */
    private Settings savedSettings() {
        return new SettingsFiles(home.resolve("settings")).read().settings();
    }

    @Test
    void aPresentationShowsNoFolderOfThePerson() {
        var presented = new SettingsViewModel(computer,
                new ProxyViewModel(TestWorkspaces.profiles(Tasks.direct(), Clock.systemUTC()).proxy(), () -> {}),
                restart, true);
        assertThat(model.data()).startsWith(home.toString());
        assertThat(presented.data()).startsWith("~").doesNotContain(home.toString());
        assertThat(presented.logs()).startsWith("~");
    }

    @Test
    void aRestartIsAskedForWhereTheAppCanStartItself() {
        model.restart().ask();
        assertThat(restart.askedProperty().get()).isFalse();
        restart.allow();
        model.restart().ask();
        assertThat(restart.askedProperty().get()).isTrue();
        restart.cancel();
        assertThat(restart.askedProperty().get()).isFalse();
    }

    @Test
    void aChangeHoldsAndIsKeptAtOnce() {
        model.scheme(Look.Scheme.DARK);
        model.size(Look.Size.LARGE);
        model.parallel(8);
        assertThat(content().settings().look()).isEqualTo(new Look(Look.Scheme.DARK, Look.Size.LARGE));
        assertThat(savedSettings().look()).isEqualTo(new Look(Look.Scheme.DARK, Look.Size.LARGE));
        assertThat(savedSettings().applying().parallel()).isEqualTo(8);
    }

    @Test
    void aSectionIsResetAlone() {
        model.scheme(Look.Scheme.DARK);
        model.parallel(8);
        model.limits().users().textProperty().set("3");
        model.resetApplying();
        assertThat(savedSettings().applying()).isEqualTo(Applying.DEFAULT);
        assertThat(model.limits().users().textProperty().get()).isEqualTo("10");
        assertThat(savedSettings().look().scheme()).isEqualTo(Look.Scheme.DARK);
        model.resetLook();
        assertThat(savedSettings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void aNumberHoldsAsSoonAsItIsOne() {
        model.limits().users().textProperty().set("25");
        model.limits().percent().textProperty().set(" 5 ");
        model.limits().granted().textProperty().set("3");
        model.days().textProperty().set("90");
        assertThat(savedSettings().applying().thresholds()).isEqualTo(new Thresholds(25, 5, 3));
        assertThat(savedSettings().keeping().days()).isEqualTo(90);
        assertThat(model.limits().percent().textProperty().get()).as("what is typed stays").isEqualTo(" 5 ");
        assertThat(content().daysNote()).isEqualTo("Takes effect after a restart.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "101", "1.5", "many", "99999999999"})
    void whatIsNoNumberIsToldAndChangesNothing(String typed) {
        model.limits().percent().textProperty().set("30");
        model.limits().percent().textProperty().set(typed);
        assertThat(model.limits().percent().problemProperty().get()).isEqualTo("Enter a whole number from 0 to 100.");
        assertThat(savedSettings().applying().thresholds().percent()).isEqualTo(30);
        model.scheme(Look.Scheme.DARK);
        assertThat(model.limits().percent().textProperty().get()).as("other changes leave it there").isEqualTo(typed);
        model.limits().percent().textProperty().set("31");
        assertThat(model.limits().percent().problemProperty().get()).isEmpty();
    }

    @Test
    void resetClearsWhatWasTypedWrong() {
        model.limits().percent().textProperty().set("30");
        model.limits().percent().textProperty().set("many");
        model.resetApplying();
        assertThat(model.limits().percent().textProperty().get()).isEqualTo("20");
        assertThat(model.limits().percent().problemProperty().get()).isEmpty();
        model.limits().percent().textProperty().set("many");
        model.resetApplying();
        assertThat(model.limits().percent().textProperty().get()).isEqualTo("20");
        assertThat(model.limits().percent().problemProperty().get()).isEmpty();
    }

    @Test
    void anotherLanguageComesWithTheNextStart() {
        assertThat(content().languageNote()).isEmpty();
        model.language(Language.GERMAN);
        assertThat(content().languageNote()).isNotEmpty();
        assertThat(savedSettings().language()).isEqualTo(Language.GERMAN);
        model.language(Language.SYSTEM);
        assertThat(content().languageNote()).isEmpty();
    }

    @Test
    void anotherFolderComesWithTheNextStartAndTheOldOneIsNamed() throws IOException {
        var other = Files.createDirectories(home.resolve("other"));
        model.folder(other);
        assertThat(savedSettings().keeping().folder()).isEqualTo(other);
        assertThat(content().data()).isEqualTo(other);
        assertThat(content().folderNote()).contains(home.resolve("data").toString());
        assertThat(other).isEmptyDirectory();
        model.resetKeeping();
        assertThat(savedSettings().keeping()).isEqualTo(HistoryRetention.DEFAULT);
        assertThat(content().folderNote()).isEmpty();
    }

    @Test
    void theSystemsFolderIsNoChoice() throws IOException {
        model.folder(Files.createDirectories(home.resolve("data")));
        assertThat(savedSettings().keeping().folder()).isNull();
    }

    @Test
    void aFolderWhereNothingCanBeWrittenIsRefused() throws IOException {
        var file = Files.createFile(home.resolve("file"));
        model.folder(file);
        assertThat(model.folderProblemProperty().get()).contains(file.toString());
        assertThat(content().data()).isEqualTo(home.resolve("data"));
        model.folder(Files.createDirectories(home.resolve("good")));
        assertThat(model.folderProblemProperty().get()).isEmpty();
    }

    @Test
    void opensFoldersAndSaysWhereThatIsNotPossible() {
        model.openLogs();
        assertThat(opened).containsExactly(home.resolve("logs"));
        assertThat(home.resolve("logs")).isDirectory();
        assertThat(model.openProblemProperty().get()).isEmpty();
        model.openData();
        assertThat(model.openProblemProperty().get()).contains(home.resolve("data").toString());
        model.openLogs();
        assertThat(model.openProblemProperty().get()).isEmpty();
    }

    @Test
    void detailsNameNobody() {
        assertThat(model.about().details())
                .contains("Version: 1.2.3", "Data folder: ~", System.getProperty("java.version"))
                .doesNotContain(home.toString());
    }

    @Test
    void aBuildWithoutLicencesOffersNone() {
        assertThat(model.about().hasLicences()).isFalse();
    }

    @Test
    void thePolicyIsTold() throws IOException {
        assertThat(model.policy()).isEmpty();
        Files.createDirectories(home.resolve("policy"));
        Files.writeString(home.resolve("policy").resolve("policy.json"),
                "{\"allowedHosts\":[\"api.example.com\"],\"readOnly\":true}");
        start();
        assertThat(model.policy()).isEqualTo("Your organisation has set: Only these addresses can be connected to: "
                + "api.example.com. Nothing can be written to any account.");
        Files.writeString(home.resolve("policy").resolve("policy.json"), "{");
        start();
        assertThat(model.policy()).contains("cannot be understood", "policy.json");
    }

    @Test
    void closedItSeesNothingMore() {
        model.close();
        computer.preferences().change(s -> s.with(Language.GERMAN));
        assertThat(content().settings().language()).isEqualTo(Language.SYSTEM);
    }
}
