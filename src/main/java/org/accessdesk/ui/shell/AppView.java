package org.accessdesk.ui.shell;

import java.util.IdentityHashMap;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.accessdesk.model.Lazy;
import org.accessdesk.ui.capture.record.RecordBar;
import org.accessdesk.ui.capture.record.RecordViewModel.RecordState;
import org.accessdesk.ui.capture.window.CaptureView;
import org.accessdesk.ui.capture.window.CaptureViewModel.CaptureStep;
import org.accessdesk.ui.connect.ConnectView;
import org.accessdesk.ui.kit.KeyBinding;
import org.accessdesk.ui.kit.table.EmptyState;
import org.accessdesk.ui.kit.text.Texts;
import org.accessdesk.ui.kit.theme.Room;
import org.accessdesk.ui.shell.notice.AlertBar;
import org.accessdesk.ui.shell.palette.PaletteView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The content of the main window: the open workspace, with the page of connections over it. */
public final class AppView extends StackPane {
    private static final PseudoClass ALERTED = PseudoClass.getPseudoClass("alerted");

    private final AppViewModel model;
    private final Lazy<RecordBar> record;
    private final StackPane open = new StackPane();
    /** The windows of the account and, while it is presented, of its copy. */
    private final IdentityHashMap<WorkspaceScreens, StackPane> layers = new IdentityHashMap<>();

    public AppView(AppViewModel model) {
        this.model = model;
        getStyleClass().add("app");
        open.getStyleClass().add("layer");
        var connect = new Lazy<>(() -> new ConnectView(model.connect()));
        var layers = new StackPane(open);
        layers.getStyleClass().add("layer");
        var page = new BorderPane();
        page.getStyleClass().add("window-page");
        // What the app tells of itself has names of files and folders: it does not show while an account is presented.
        var alerts = new AlertBar(model.alerts());
        page.setCenter(layers);
        model.alerts().alertsProperty().subscribe(all -> page.pseudoClassStateChanged(ALERTED,
                !all.isEmpty() && all.stream().allMatch(alert -> alert.dismiss().isPresent())));
        getChildren().setAll(page);
        Room.measure(this);
        var keys = new Lazy<>(() -> new KeysView(model.keysProperty(), model::manual, model::open));
        model.keysProperty().subscribe(shown -> add(getChildren(), keys, shown));
        var capture = new Lazy<>(() -> new CaptureView(model.capture(), page, model.record()::begin));
        model.capture().stepProperty()
                .subscribe(step -> add(getChildren(), capture, step != CaptureStep.CLOSED));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.screensProperty().subscribe(this::show);
        record = new Lazy<>(() -> new RecordBar(model.record()));
        model.presentation().currentProperty().subscribe(_ -> page.setTop(top(alerts)));
        model.record().stateProperty().subscribe(_ -> page.setTop(top(alerts)));
        model.problemProperty().subscribe(_ -> show(model.screensProperty().get()));
        model.connect().openProperty().subscribe(shown -> {
            open.setVisible(!shown);
            add(layers.getChildren(), connect, shown);
            if (shown) {
                connect.get().focus();
            }
        });
    }

    private @Nullable Node top(AlertBar alerts) {
        return model.record().stateProperty().get() != RecordState.OFF ? record.get()
                : model.presentation().currentProperty().get() == null ? alerts : null;
    }

    /** Adds {@code part} in front of {@code parts} when it is {@code shown} for the first time. */
    private static void add(List<Node> parts, Lazy<? extends Node> part, boolean shown) {
        if (shown && !parts.contains(part.get())) {
            parts.add(part.get());
        }
    }

    private void onKey(KeyEvent event) {
        if (KeyBinding.KEYS.matches(event) && model.capture().stepProperty().get() == CaptureStep.CLOSED) {
            model.keysProperty().set(!model.keysProperty().get());
            event.consume();
        } else if (KeyBinding.RECORD.matches(event)
                && model.record().stateProperty().get() == RecordState.RECORDING) {
            record.get().stop();
            event.consume();
        }
    }

    /** The window of {@code screens}, with the palette over it. */
    private StackPane layer(WorkspaceScreens screens) {
        var shell = new ShellView(screens, model.paneSizesProperty());
        var layer = new StackPane(shell);
        layer.getStyleClass().add("layer");
        var palette = new Lazy<>(() -> new PaletteView(screens.palette(), shell::focusScreen));
        screens.palette().openProperty().subscribe(shown -> add(layer.getChildren(), palette, shown));
        return layer;
    }

    private void show(@Nullable WorkspaceScreens screens) {
        if (screens != null) {
            layers.keySet().retainAll(model.presentation().all());
            var layer = layers.computeIfAbsent(screens, this::layer);
            open.getChildren().setAll(layer);
            ((ShellView) layer.getChildren().getFirst()).focusScreen();
        } else {
            var problem = model.problemProperty().get();
            open.getChildren().setAll(problem.isEmpty()
                    ? new EmptyState(Feather.LOADER, Texts.get("shell.opening"))
                    : new EmptyState(Feather.ALERT_OCTAGON, problem).with(Texts.get("shell.connect"),
                            model::showConnections));
        }
    }
}
