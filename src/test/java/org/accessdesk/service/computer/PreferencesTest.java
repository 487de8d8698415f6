package org.accessdesk.service.computer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accessdesk.model.settings.Applying;
import org.accessdesk.model.settings.Language;
import org.accessdesk.model.settings.Settings;
import org.accessdesk.model.settings.SettingsProblem;
import org.accessdesk.model.settings.WindowPlace;
import org.accessdesk.service.base.QueuedTasks;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.store.SettingsStore;
import org.junit.jupiter.api.Test;

class PreferencesTest {
    private static final SettingsProblem FULL = new SettingsProblem.NotKept("settings.json");
    private final QueuedTasks background = new QueuedTasks();
    private final Disk disk = new Disk();
    private final Preferences preferences = new Preferences(disk, new Tasks(background, Runnable::run));

    /** A store that may be full, and records the order of writes. */
    private static final class Disk implements SettingsStore {
        private final List<Settings> written = new ArrayList<>();
        private final List<WindowPlace> places = new ArrayList<>();
        private List<SettingsProblem> problems = List.of();
        private boolean full;

        @Override
        public SettingsRead read() {
            return new SettingsRead(Settings.DEFAULT, problems);
        }

        @Override
        public Optional<SettingsProblem> write(Settings settings) {
            if (full) {
                return Optional.of(FULL);
            }
            written.add(settings);
            return Optional.empty();
        }

        @Override
        public Optional<WindowPlace> window() {
            return places.isEmpty() ? Optional.empty() : Optional.of(places.getLast());
        }

        @Override
        public void keep(WindowPlace place) {
            places.add(place);
        }
    }

    private void parallel(int number) {
        preferences.change(s -> s.with(s.applying().withParallel(number)));
    }

    private List<Integer> written() {
        return disk.written.stream().map(Settings::applying).map(Applying::parallel).toList();
    }

    @Test
    void aChangeHoldsAtOnceAndIsKeptLater() {
        parallel(7);
        assertThat(preferences.now().applying().parallel()).isEqualTo(7);
        assertThat(preferences.state().value().settings().applying().parallel()).isEqualTo(7);
        assertThat(written()).isEmpty();
        background.runAll();
        assertThat(written()).containsExactly(7);
        assertThat(preferences.atStart()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void ofManyChangesTheLastIsKept() {
        parallel(5);
        parallel(6);
        parallel(7);
        background.runAll();
        assertThat(written()).containsExactly(7);
    }

    /** The app was closed while a change waited to be written. */
    @Test
    void anEarlierChoiceNeverComesAfterALaterOne() {
        parallel(5);
        parallel(6);
        preferences.close();
        background.runAll();
        assertThat(written().getLast()).isEqualTo(6);
        assertThat(written()).doesNotContain(5);
    }

    @Test
    void whatStaysIsNotWritten() {
        preferences.change(s -> s.with(s.language()));
        assertThat(background.waiting()).isZero();
    }

    @Test
    void aFullDiskKeepsItForTheSessionAndSaysSoUntilItIsKept() {
        disk.full = true;
        parallel(2);
        background.runAll();
        assertThat(preferences.now().applying().parallel()).isEqualTo(2);
        assertThat(preferences.state().value().problems()).containsExactly(FULL);
        preferences.dismiss();
        assertThat(preferences.state().value().problems()).isEmpty();
        parallel(3);
        background.runAll();
        assertThat(preferences.state().value().problems()).containsExactly(FULL);
        disk.full = false;
        parallel(1);
        background.runAll();
        assertThat(preferences.state().value().problems()).isEmpty();
        assertThat(written()).containsExactly(1);
    }

    @Test
    void tellsWhatCouldNotBeRead() {
        disk.problems = List.of(new SettingsProblem.BadProperty("theme"));
        var read = new Preferences(disk, Tasks.direct());
        assertThat(read.state().value().problems()).isEqualTo(disk.problems);
        read.change(s -> s.with(Language.GERMAN));
        assertThat(read.state().value().problems()).isEqualTo(disk.problems);
    }

    @Test
    void whatIsNotYetKeptIsKeptAtTheEnd() {
        parallel(8);
        preferences.close();
        assertThat(written()).containsExactly(8);
    }

    @Test
    void nothingToKeepWritesNothingAtTheEnd() {
        parallel(8);
        background.runAll();
        preferences.close();
        assertThat(written()).containsExactly(8);
    }

    @Test
    void theWindowsPlaceIsKeptWhenItHasComeToRest() {
        var places = new WindowPlaces(disk, new Tasks(background, Runnable::run));
        places.at(place(1));
        places.at(place(2));
        assertThat(background.waiting()).isZero();
        places.at(place(2));
        background.runAll();
        places.at(place(2));
        assertThat(background.waiting()).isZero();
        places.at(place(3));
        places.close();
        assertThat(disk.places).containsExactly(place(2), place(3));
        assertThat(places.saved()).contains(place(3));
    }

    private static WindowPlace place(int x) {
        return new WindowPlace(new WindowPlace.Area(x, 0, 1280, 800), false);
    }
}
