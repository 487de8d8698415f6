package org.accessdesk.ui.shell.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.accessdesk.model.settings.PolicyInForce;
import org.accessdesk.service.computer.Computer;
import org.accessdesk.service.computer.Crashes.Crash;
import org.accessdesk.ui.kit.pane.Banner;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.settings.SettingsTexts;
import org.jspecify.annotations.Nullable;

/** Alerts about the app as a whole, shown at the top: failures, settings, policy, the clock. */
public final class AlertsViewModel {
    /** Smaller adjustments of the clock are normal. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final Computer computer;
    private final ReadOnlyObjectWrapper<List<Alert>> alerts = new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Path> notOpened = Optional.empty();
    private Optional<String> told = Optional.empty();
    private boolean clockBack;
    private @Nullable Instant last;

    /**
     * An alert.
     *
     * @param copy the text to copy; empty if none
     * @param open opens its subject, if there is one
     * @param dismiss dismisses it, if possible
     */
    public record Alert(Banner.BannerKind kind, String text, String copy, Optional<Runnable> open,
            Optional<Runnable> dismiss) {}

    public AlertsViewModel(Computer computer) {
        this.computer = computer;
        computer.preferences().state().observe(_ -> update());
        computer.crashes().state().observe(_ -> {
            notOpened = Optional.empty();
            update();
        });
    }

    /** The alerts, most severe first. */
    public ReadOnlyObjectProperty<List<Alert>> alertsProperty() {
        return alerts.getReadOnlyProperty();
    }

    /** Checks the clock; call once per second. */
    public void tick(Instant now) {
        if (last != null && now.isBefore(last.minus(SLACK))) {
            clockBack = true;
            update();
        }
        last = now;
    }

    /** Shows a failure in words, until it is dismissed. */
    public void tell(String failure) {
        told = Optional.of(failure);
        update();
    }

    private void update() {
        var all = new ArrayList<Alert>();
        if (computer.policy().origin() == PolicyInForce.PolicySource.BROKEN) {
            all.add(new Alert(Banner.BannerKind.DANGER, SettingsTexts.of(computer.policy()), "", Optional.empty(),
                    Optional.empty()));
        }
        computer.crashes().state().value().ifPresent(crash -> all.add(of(crash)));
        computer.preferences().state().value().problems()
                .forEach(problem -> all.add(new Alert(Banner.BannerKind.WARNING,
                        SettingsTexts.of(problem), "", Optional.empty(),
                        Optional.of(computer.preferences()::dismiss))));
        told.ifPresent(failure -> all.add(new Alert(Banner.BannerKind.DANGER, failure, "", Optional.empty(),
                Optional.of(this::dismissTold))));
        if (clockBack) {
            all.add(new Alert(Banner.BannerKind.WARNING, Texts.get("alert.clockBack"), "", Optional.empty(),
                    Optional.of(this::dismissClock)));
        }
        alerts.set(List.copyOf(all));
    }

    private Alert of(Crash crash) {
        var file = crash.file();
        var text = notOpened.map(path -> Texts.format("alert.crash.notOpened", path))
                .orElse(Texts.get(file == null ? "alert.crash.notWritten" : "alert.crash"));
        return new Alert(Banner.BannerKind.DANGER, text, crash.report(),
                file == null ? Optional.empty() : Optional.of(() -> computer.opener().open(file, this::notOpened)),
                Optional.of(computer.crashes()::dismiss));
    }

    private void notOpened(Path path) {
        notOpened = Optional.of(path);
        update();
    }

    private void dismissTold() {
        told = Optional.empty();
        update();
    }

    private void dismissClock() {
        clockBack = false;
        update();
    }
}
