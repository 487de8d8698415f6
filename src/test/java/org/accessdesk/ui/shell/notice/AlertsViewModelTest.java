package org.accessdesk.ui.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.accessdesk.service.base.Tasks;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.service.computer.TestComputers;
import org.accessdesk.store.settings.SettingsFiles;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.shell.notice.AlertsViewModel.Alert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsViewModelTest {
    @TempDir
    private Path home;

    private Computer computer() {
        return Computer.of(TestComputers.in(home), new SettingsFiles(home.resolve("settings")), _ -> {
            throw new IOException("There is no program.");
        }, Tasks.direct(), Clock.systemUTC());
    }

    private static List<Alert> alerts(AlertsViewModel model) {
        return model.alertsProperty().get();
    }

    private static Alert alert(AlertsViewModel model) {
        assertThat(alerts(model)).hasSize(1);
        return alerts(model).getFirst();
    }

    private static void dismiss(AlertsViewModel model) {
        alert(model).dismiss().orElseThrow().run();
        assertThat(alerts(model)).isEmpty();
    }

    @Test
    void usuallyThereIsNothingToTell() {
        assertThat(alerts(new AlertsViewModel(computer()))).isEmpty();
    }

    @Test
    void aFailureIsToldWithItsReport() {
        var computer = computer();
        var model = new AlertsViewModel(computer);
        computer.crashes().report(new IllegalStateException("Lisa"));
        assertThat(alert(model).kind()).isEqualTo(Banner.BannerKind.DANGER);
        assertThat(alert(model).text()).contains("Access Desk hit an error", "Your drafts are safe");
        assertThat(alert(model).copy()).contains("IllegalStateException").doesNotContain("Lisa");
        alert(model).open().orElseThrow().run();
        assertThat(alert(model).text()).contains("could not be opened", home.resolve("logs").toString());
        dismiss(model);
    }

    @Test
    void aFailureWithoutAFileCanBeCopied() throws IOException {
        Files.createFile(home.resolve("logs"));
        var computer = computer();
        var model = new AlertsViewModel(computer);
        computer.crashes().report(new IllegalStateException());
        assertThat(alert(model).open()).isEmpty();
        assertThat(alert(model).copy()).isNotEmpty();
        assertThat(alert(model).text()).contains("could not be written");
    }

    @Test
    void settingsThatCannotBeReadAreToldUntilPutAway() throws IOException {
        Files.createDirectories(home.resolve("settings"));
        Files.writeString(home.resolve("settings").resolve("settings.json"), "{\"theme\":\"pink\"}");
        var model = new AlertsViewModel(computer());
        assertThat(alert(model).text())
                .isEqualTo("The setting “theme” could not be understood and has its usual value.");
        dismiss(model);
    }

    @Test
    void aBrokenPolicyIsToldAndStays() throws IOException {
        Files.createDirectories(home.resolve("policy"));
        Files.writeString(home.resolve("policy").resolve("policy.json"), "{");
        var model = new AlertsViewModel(computer());
        assertThat(alert(model).text()).contains("nothing can be written");
        assertThat(alert(model).dismiss()).isEmpty();
    }

    @Test
    void aClockThatGoesBackIsTold() {
        var model = new AlertsViewModel(computer());
        var now = Instant.parse("2026-01-02T03:04:05Z");
        model.tick(now);
        model.tick(now.plus(Duration.ofHours(9)));
        model.tick(now.plus(Duration.ofHours(9)).minusSeconds(30));
        assertThat(alerts(model)).as("clocks are put right by seconds").isEmpty();
        model.tick(now);
        assertThat(alert(model).text()).contains("clock went back");
        dismiss(model);
        model.tick(now.plusSeconds(1));
        assertThat(alerts(model)).isEmpty();
    }
}
